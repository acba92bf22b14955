import { type MomentumHyper, type MomentumState, momentum } from './momentum.ts';
import type { Optimizer } from './optimizer.ts';
import { pairwise } from './vector.ts';

/** Nesterov momentum: the gradient is taken where the velocity is about to lead, the rest is momentum. */
export const nesterov: Optimizer<MomentumState, MomentumHyper> = {
  ...momentum,
  id: 'nesterov',
  name: 'Nesterov',
  equation: String.raw`v \leftarrow \beta v + \nabla f(w - \eta\beta v), \quad w \leftarrow w - \eta\, v`,
  source: 'Nesterov 1983, in the look-ahead form of Sutskever et al. 2013 with the rate outside',
  lookAhead: (w, { v }, { lr, beta }) => pairwise(w, v, (wi, vi) => wi - lr * beta * vi),
};
