import { movingAverage, squared } from './moving-average.ts';
import type { Optimizer } from './optimizer.ts';
import { pairwise, type Vector, zeros } from './vector.ts';

export interface AdadeltaState {
  /** The moving average of squared gradients. */
  readonly s: Vector;
  /** The moving average of squared moves, before the rate is applied to them. */
  readonly d: Vector;
}

export interface AdadeltaHyper {
  /** A factor on every move; 1 is the rule of the paper, which has no rate. */
  readonly lr: number;
  readonly rho: number;
  readonly eps: number;
}

/** Adadelta: the root mean square of past moves over that of gradients, with ε inside both roots. */
export const adadelta: Optimizer<AdadeltaState, AdadeltaHyper> = {
  id: 'adadelta',
  name: 'Adadelta',
  equation: String.raw`s \leftarrow \rho s + (1-\rho)\, g^2, \quad \Delta = \frac{\sqrt{d + \epsilon}}{\sqrt{s + \epsilon}}\, g, \quad d \leftarrow \rho d + (1-\rho)\, \Delta^2, \quad w \leftarrow w - \eta\, \Delta`,
  source: 'Zeiler 2012, algorithm 1, with the rate of torch.optim.Adadelta',
  defaults: { lr: 1, rho: 0.9, eps: 1e-6 },
  init: (n) => ({ s: zeros(n), d: zeros(n) }),
  step: (w, g, state, { lr, rho, eps }) => {
    const s = movingAverage(state.s, squared(g), rho);
    const ratio = pairwise(state.d, s, (di, si) => Math.sqrt(di + eps) / Math.sqrt(si + eps));
    const move = pairwise(ratio, g, (ri, gi) => ri * gi);
    const d = movingAverage(state.d, squared(move), rho);
    return { w: pairwise(w, move, (wi, mi) => wi - lr * mi), state: { s, d } };
  },
};
