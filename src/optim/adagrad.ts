import type { Optimizer } from './optimizer.ts';
import { pairwise, type Vector, zeros } from './vector.ts';

export interface AdagradState {
  /** The sum of all squared gradients so far; it never falls. */
  readonly s: Vector;
}

export interface AdagradHyper {
  readonly lr: number;
  readonly eps: number;
}

/** AdaGrad with an accumulator that starts at zero; ε stands outside the root. */
export const adagrad: Optimizer<AdagradState, AdagradHyper> = {
  id: 'adagrad',
  name: 'AdaGrad',
  equation: String.raw`s \leftarrow s + g^2, \quad w \leftarrow w - \eta\, \frac{g}{\sqrt{s} + \epsilon}`,
  source: 'Duchi, Hazan and Singer 2011, in the form of torch.optim.Adagrad',
  defaults: { lr: 0.01, eps: 1e-10 },
  init: (n) => ({ s: zeros(n) }),
  step: (w, g, state, { lr, eps }) => {
    const s = pairwise(state.s, g, (si, gi) => si + gi * gi);
    const direction = pairwise(g, s, (gi, si) => gi / (Math.sqrt(si) + eps));
    return { w: pairwise(w, direction, (wi, di) => wi - lr * di), state: { s } };
  },
};
