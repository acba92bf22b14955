import type { Objective } from '../optim/objective.ts';
import type { Optimizer, Step } from '../optim/optimizer.ts';
import { pairwise, type Vector } from '../optim/vector.ts';
import { functionOf, type Program } from './program.ts';
import { numbersIn } from './reader-numbers.ts';

/** What `step` is handed as g: the gradient at w, or the gradient function (the exercise on Nesterov). */
export type GradientForm = 'vector' | 'function';

/** What is missing when what a step gives is no list. */
const STEP = '`step` must return { w, state }';

/** A reader's `init` and `step` as an optimizer of the library; what `step` returns is looked at before it is used. */
export function readerOptimizer(
  program: Program | undefined,
  form: GradientForm,
  objective: Objective,
): Pick<Optimizer<unknown, object>, 'init' | 'step'> {
  const init = functionOf(program, 'init');
  const step = functionOf(program, 'step');
  /** The noise of a step is the same wherever the step asks. */
  const gradientFrom = (w: Vector, g: Vector) => {
    const off = pairwise(g, objective.gradient(w), (noisy, exact) => noisy - exact);
    return (at: unknown) =>
      pairwise(objective.gradient(numbersIn(at, w.length, STEP)), off, (exact, o) => exact + o);
  };
  return {
    init: (n) => init(n),
    step: (w, g, state, hyper) => {
      const returned = step([...w], form === 'vector' ? [...g] : gradientFrom(w, g), state, {
        ...hyper,
      });
      return stepIn(returned, w.length);
    },
  };
}

/** What a reader's `step` returned for `n` parameters, or a sentence about what was found in its place. */
export function stepIn(returned: unknown, n: number): Step<unknown> {
  const { w, state } = (returned ?? {}) as { w?: unknown; state?: unknown };
  return { w: numbersIn(w, n, STEP), state };
}
