import { movingAverage } from './moving-average.ts';
import type { Optimizer } from './optimizer.ts';
import { pairwise, type Vector, zeros } from './vector.ts';
import { decayed } from './weight-decay.ts';

export interface LionState {
  /** The moving average of gradients; Lion keeps nothing else. */
  readonly m: Vector;
}

export interface LionHyper {
  readonly lr: number;
  /** The share of the average in what the sign is taken of. */
  readonly beta1: number;
  /** How slowly the average itself forgets. */
  readonly beta2: number;
  readonly lambda: number;
}

/** Lion: every weight moves by η or not at all, by the sign of a blend of average and gradient; decay is decoupled. */
export const lion: Optimizer<LionState, LionHyper> = {
  id: 'lion',
  name: 'Lion',
  equation: String.raw`w \leftarrow (1 - \eta\lambda)\, w - \eta\, \operatorname{sign}(\beta_1 m + (1-\beta_1)\, g), \quad m \leftarrow \beta_2 m + (1-\beta_2)\, g`,
  source: 'Chen et al. 2023, algorithm 2',
  defaults: { lr: 1e-4, beta1: 0.9, beta2: 0.99, lambda: 0 },
  init: (n) => ({ m: zeros(n) }),
  step: (w, g, { m }, { lr, beta1, beta2, lambda }) => {
    const sign = movingAverage(m, g, beta1).map(Math.sign);
    return {
      w: pairwise(decayed(w, lr, lambda), sign, (wi, si) => wi - lr * si),
      state: { m: movingAverage(m, g, beta2) },
    };
  },
};
