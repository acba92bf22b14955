import { adam } from './adam.ts';
import {
  type AdamHyper,
  type AdamState,
  adamUpdate,
  initialMoments,
  updateMoments,
} from './moments.ts';
import type { Optimizer } from './optimizer.ts';
import { pairwise } from './vector.ts';

/** Adam with its bias correction left out: a common mistake, kept to be shown beside the right rule. */
export const adamUncorrected: Optimizer<AdamState, AdamHyper> = {
  id: 'adam-uncorrected',
  name: 'Adam without bias correction',
  equation: String.raw`m \leftarrow \beta_1 m + (1-\beta_1)\, g, \quad v \leftarrow \beta_2 v + (1-\beta_2)\, g^2, \quad w \leftarrow w - \eta\, \frac{m}{\sqrt{v} + \epsilon}`,
  source: 'not a published rule; Kingma and Ba 2015, §6.4, show what it does',
  defaults: adam.defaults,
  init: initialMoments,
  step: (w, g, before, hyper) => {
    const state = updateMoments(before, g, hyper);
    return { w: pairwise(w, adamUpdate(state, hyper), (wi, ui) => wi - ui), state };
  },
};
