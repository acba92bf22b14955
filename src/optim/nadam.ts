import { adam } from './adam.ts';
import {
  type AdamHyper,
  type AdamState,
  adamUpdate,
  correctedMoments,
  initialMoments,
  updateMoments,
} from './moments.ts';
import { biasCorrected, movingAverage } from './moving-average.ts';
import type { Optimizer } from './optimizer.ts';
import { pairwise } from './vector.ts';

/** NAdam in its usual short form: one β1 for all steps, both parts of the look-ahead corrected by 1 − β1ᵗ. */
export const nadam: Optimizer<AdamState, AdamHyper> = {
  id: 'nadam',
  name: 'NAdam',
  equation: String.raw`w \leftarrow w - \frac{\eta}{\sqrt{\hat v} + \epsilon} \left( \beta_1 \hat m + \frac{(1-\beta_1)\, g}{1-\beta_1^t} \right) \quad\text{with } \hat m, \hat v \text{ as in Adam}`,
  source: 'Dozat 2016, with a constant β1 and one correction for both terms',
  defaults: { ...adam.defaults, lr: 0.002 },
  init: initialMoments,
  step: (w, g, before, hyper) => {
    const state = updateMoments(before, g, hyper);
    const { m, v } = correctedMoments(state, hyper);
    const ahead = movingAverage(m, biasCorrected(g, hyper.beta1, state.t), hyper.beta1);
    const update = adamUpdate({ m: ahead, v }, hyper);
    return { w: pairwise(w, update, (wi, ui) => wi - ui), state };
  },
};
