import {
  type AdamHyper,
  type AdamState,
  adamUpdate,
  correctedMoments,
  initialMoments,
  updateMoments,
} from './moments.ts';
import type { Optimizer } from './optimizer.ts';
import { pairwise } from './vector.ts';

/** Adam as in algorithm 1 of its paper: moments corrected for their start at zero, ε outside the root. */
export const adam: Optimizer<AdamState, AdamHyper> = {
  id: 'adam',
  name: 'Adam',
  equation: String.raw`m \leftarrow \beta_1 m + (1-\beta_1)\, g, \quad v \leftarrow \beta_2 v + (1-\beta_2)\, g^2, \quad w \leftarrow w - \eta\, \frac{m/(1-\beta_1^t)}{\sqrt{v/(1-\beta_2^t)} + \epsilon}`,
  source: 'Kingma and Ba 2015, algorithm 1',
  defaults: { lr: 0.001, beta1: 0.9, beta2: 0.999, eps: 1e-8 },
  init: initialMoments,
  step: (w, g, before, hyper) => {
    const state = updateMoments(before, g, hyper);
    const update = adamUpdate(correctedMoments(state, hyper), hyper);
    return { w: pairwise(w, update, (wi, ui) => wi - ui), state };
  },
};
