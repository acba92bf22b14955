import type { Optimizer } from './optimizer.ts';
import { pairwise } from './vector.ts';

/** Gradient descent remembers nothing. */
export type SgdState = Readonly<Record<never, never>>;

export interface SgdHyper {
  readonly lr: number;
}

/** Gradient descent; stochastic exactly when the gradients it is given are. */
export const sgd: Optimizer<SgdState, SgdHyper> = {
  id: 'sgd',
  name: 'Gradient descent',
  equation: String.raw`w \leftarrow w - \eta\, g`,
  source: 'Cauchy 1847; Robbins and Monro 1951 with noisy gradients',
  defaults: { lr: 0.01 },
  init: () => ({}),
  step: (w, g, state, { lr }) => ({ w: pairwise(w, g, (wi, gi) => wi - lr * gi), state }),
};
