import { adam } from './adam.ts';
import {
  type AdamHyper,
  type AdamState,
  adamUpdate,
  correctedMoments,
  initialMoments,
  updateMoments,
} from './moments.ts';
import type { Optimizer } from './optimizer.ts';
import { pairwise, type Vector, zeros } from './vector.ts';

export interface AmsgradState extends AdamState {
  /** The largest v so far, per coordinate, not corrected; it never falls. */
  readonly vMax: Vector;
}

/** AMSGrad: Adam that divides by the largest second moment it has had; the maximum is taken before the correction. */
export const amsgrad: Optimizer<AmsgradState, AdamHyper> = {
  id: 'amsgrad',
  name: 'AMSGrad',
  equation: String.raw`v_{\max} \leftarrow \max(v_{\max}, v), \quad w \leftarrow w - \eta\, \frac{m/(1-\beta_1^t)}{\sqrt{v_{\max}/(1-\beta_2^t)} + \epsilon} \quad\text{with } m, v \text{ as in Adam}`,
  source:
    'Reddi, Kale and Kumar 2018, algorithm 2, with the bias correction of torch.optim.Adam(amsgrad=True)',
  defaults: adam.defaults,
  init: (n) => ({ ...initialMoments(n), vMax: zeros(n) }),
  step: (w, g, before, hyper) => {
    const { t, m, v } = updateMoments(before, g, hyper);
    const vMax = pairwise(before.vMax, v, Math.max);
    const update = adamUpdate(correctedMoments({ t, m, v: vMax }, hyper), hyper);
    return { w: pairwise(w, update, (wi, ui) => wi - ui), state: { t, m, v, vMax } };
  },
};
