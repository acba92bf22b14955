import { movingAverage, squared } from './moving-average.ts';
import type { Optimizer } from './optimizer.ts';
import { pairwise, type Vector, zeros } from './vector.ts';

export interface RmspropState {
  /** The moving average of squared gradients. */
  readonly s: Vector;
}

export interface RmspropHyper {
  readonly lr: number;
  readonly rho: number;
  readonly eps: number;
}

/** RMSProp without centring and without momentum of its own; ε stands outside the root. */
export const rmsprop: Optimizer<RmspropState, RmspropHyper> = {
  id: 'rmsprop',
  name: 'RMSProp',
  equation: String.raw`s \leftarrow \rho s + (1-\rho)\, g^2, \quad w \leftarrow w - \eta\, \frac{g}{\sqrt{s} + \epsilon}`,
  source: 'Tieleman and Hinton 2012, lecture 6.5, in the form of torch.optim.RMSprop',
  defaults: { lr: 0.01, rho: 0.9, eps: 1e-8 },
  init: (n) => ({ s: zeros(n) }),
  step: (w, g, state, { lr, rho, eps }) => {
    const s = movingAverage(state.s, squared(g), rho);
    const direction = pairwise(g, s, (gi, si) => gi / (Math.sqrt(si) + eps));
    return { w: pairwise(w, direction, (wi, di) => wi - lr * di), state: { s } };
  },
};
