import type { MomentumHyper, MomentumState } from './momentum.ts';
import type { Optimizer } from './optimizer.ts';
import { pairwise, zeros } from './vector.ts';

/** Momentum as the heavy ball: the velocity is the last move itself, the rate inside it. */
export const heavyBall: Optimizer<MomentumState, MomentumHyper> = {
  id: 'momentum-heavy-ball',
  name: 'Heavy ball',
  equation: String.raw`v \leftarrow \beta v + \eta g, \quad w \leftarrow w - v`,
  source: 'Polyak 1964',
  defaults: { lr: 0.01, beta: 0.9 },
  init: (n) => ({ v: zeros(n) }),
  step: (w, g, state, { lr, beta }) => {
    const v = pairwise(state.v, g, (vi, gi) => beta * vi + lr * gi);
    return { w: pairwise(w, v, (wi, vi) => wi - vi), state: { v } };
  },
};
