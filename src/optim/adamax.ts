import type { AdamHyper } from './moments.ts';
import { biasCorrected, movingAverage } from './moving-average.ts';
import type { Optimizer } from './optimizer.ts';
import { pairwise, type Vector, zeros } from './vector.ts';

export interface AdamaxState {
  readonly t: number;
  /** The moving average of gradients. */
  readonly m: Vector;
  /** The largest gradient so far, each faded by β2 for every step since. */
  readonly u: Vector;
}

/** AdaMax, Adam with a decaying maximum in place of the root mean square; ε is added to it, so a silent coordinate rests. */
export const adamax: Optimizer<AdamaxState, AdamHyper> = {
  id: 'adamax',
  name: 'AdaMax',
  equation: String.raw`m \leftarrow \beta_1 m + (1-\beta_1)\, g, \quad u \leftarrow \max(\beta_2 u, |g|), \quad w \leftarrow w - \frac{\eta}{1-\beta_1^t}\, \frac{m}{u + \epsilon}`,
  source: 'Kingma and Ba 2015, algorithm 2, with the ε of Keras',
  defaults: { lr: 0.002, beta1: 0.9, beta2: 0.999, eps: 1e-8 },
  init: (n) => ({ t: 0, m: zeros(n), u: zeros(n) }),
  step: (w, g, before, { lr, beta1, beta2, eps }) => {
    const t = before.t + 1;
    const m = movingAverage(before.m, g, beta1);
    const u = pairwise(before.u, g, (ui, gi) => Math.max(beta2 * ui, Math.abs(gi)));
    const direction = pairwise(biasCorrected(m, beta1, t), u, (mi, ui) => mi / (ui + eps));
    return { w: pairwise(w, direction, (wi, di) => wi - lr * di), state: { t, m, u } };
  },
};
