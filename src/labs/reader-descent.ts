import type { ArmijoHyper } from '../optim/armijo.ts';
import type { LineSearch } from '../optim/searched-descent.ts';
import type { Vector } from '../optim/vector.ts';
import { functionOf, type Program } from './program.ts';
import { numbersIn } from './reader-numbers.ts';

/** The hyper-parameters of the exercise on gradient descent. */
interface LoopHyper {
  readonly lr: number;
  readonly tolerance: number;
  readonly maxSteps: number;
}

/** The reader's whole loop of gradient descent, from a start to the point that it returns. */
export function readerLoop(
  program: Program | undefined,
): (gradient: (at: Vector) => Vector, x0: Vector, hyper: LoopHyper) => Vector {
  const descent = functionOf(program, 'gradientDescent');
  return (gradient, x0, hyper) => {
    const at = (w: unknown) => [...gradient(numbersIn(w, x0.length, '`gradient` takes a point'))];
    const returned = descent(at, [...x0], { ...hyper });
    const { x } = (returned ?? {}) as { x?: unknown };
    return numbersIn(x, x0.length, '`gradientDescent` must return { steps, x }');
  };
}

/** The reader's line search under these hyper-parameters. */
export function readerSearch(
  program: Program | undefined,
): (hyper: Omit<ArmijoHyper, 'b'>) => LineSearch {
  const search = functionOf(program, 'armijoBacktracking');
  return (hyper) => (f, x, g) => {
    const value = (at: unknown) => f(numbersIn(at, x.length, '`f` takes a point'));
    const returned = search(value, [...x], [...g], { ...hyper });
    const { alpha, backtracks } = (returned ?? {}) as { alpha?: unknown; backtracks?: unknown };
    if (typeof alpha !== 'number' || typeof backtracks !== 'number')
      throw new Error('`armijoBacktracking` must return { alpha, backtracks }');
    return { alpha, backtracks };
  };
}
