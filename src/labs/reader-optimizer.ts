import type { Objective } from '../optim/objective.ts';
import type { Optimizer } from '../optim/optimizer.ts';
import { pairwise, type Vector } from '../optim/vector.ts';
import { functionOf, type Program } from './program.ts';

/** What `step` is handed as g: the gradient at w, or the gradient function (the exercise on Nesterov). */
export type GradientForm = 'vector' | 'function';

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
      pairwise(objective.gradient(numbersIn(at, w.length)), off, (exact, o) => exact + o);
  };
  return {
    init: (n) => init(n) as unknown,
    step: (w, g, state, hyper) => {
      const returned: unknown = step(
        [...w],
        form === 'vector' ? [...g] : gradientFrom(w, g),
        state,
        {
          ...hyper,
        },
      );
      const { w: next, state: after } = (returned ?? {}) as { w?: unknown; state?: unknown };
      return { w: numbersIn(next, w.length), state: after };
    },
  };
}

/** A list of `n` numbers, finite or not, or a sentence about what was found in its place. */
function numbersIn(value: unknown, n: number): Vector {
  if (!Array.isArray(value) || value.length !== n)
    throw new Error(`a list of ${n} numbers was needed: \`step\` must return { w, state }`);
  const list: readonly unknown[] = value;
  if (!list.every((entry): entry is number => typeof entry === 'number'))
    throw new Error('an entry of w is not a number');
  return list as Vector;
}
