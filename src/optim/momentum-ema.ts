import type { MomentumHyper, MomentumState } from './momentum.ts';
import { movingAverage } from './moving-average.ts';
import type { Optimizer } from './optimizer.ts';
import { pairwise, zeros } from './vector.ts';

/** Momentum as a moving average of the gradient, without correction for its start at zero. */
export const momentumEma: Optimizer<MomentumState, MomentumHyper> = {
  id: 'momentum-ema',
  name: 'Momentum, moving average',
  equation: String.raw`v \leftarrow \beta v + (1-\beta)\, g, \quad w \leftarrow w - \eta\, v`,
  source: 'the averaged form of lecture notes',
  defaults: { lr: 0.1, beta: 0.9 },
  init: (n) => ({ v: zeros(n) }),
  step: (w, g, state, { lr, beta }) => {
    const v = movingAverage(state.v, g, beta);
    return { w: pairwise(w, v, (wi, vi) => wi - lr * vi), state: { v } };
  },
};
