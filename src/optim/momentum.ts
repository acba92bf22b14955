import type { Optimizer } from './optimizer.ts';
import { pairwise, type Vector, zeros } from './vector.ts';

export interface MomentumState {
  /** The velocity: a decaying sum of gradients, without the rate. */
  readonly v: Vector;
}

export interface MomentumHyper {
  readonly lr: number;
  readonly beta: number;
}

/** Momentum in PyTorch's form: the rate multiplies the velocity and is not inside it. */
export const momentum: Optimizer<MomentumState, MomentumHyper> = {
  id: 'momentum',
  name: 'Momentum',
  equation: String.raw`v \leftarrow \beta v + g, \quad w \leftarrow w - \eta\, v`,
  source: 'Polyak 1964, in the form of torch.optim.SGD',
  defaults: { lr: 0.01, beta: 0.9 },
  init: (n) => ({ v: zeros(n) }),
  step: (w, g, state, { lr, beta }) => {
    const v = pairwise(state.v, g, (vi, gi) => beta * vi + gi);
    return { w: pairwise(w, v, (wi, vi) => wi - lr * vi), state: { v } };
  },
};
