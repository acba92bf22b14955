import type { Optimizer } from './optimizer.ts';
import type { Vector } from './vector.ts';

/** The optimizer that is given every gradient as `clip` leaves it, and is otherwise the same. */
export const clipped = <State, Hyper>(
  optimizer: Optimizer<State, Hyper>,
  clip: (g: Vector) => Vector,
): Optimizer<State, Hyper> => ({
  ...optimizer,
  step: (w, g, state, hyper) => optimizer.step(w, clip(g), state, hyper),
});
