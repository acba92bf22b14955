import type { Objective } from './objective.ts';
import type { Optimizer } from './optimizer.ts';
import { pairwise, type Vector } from './vector.ts';

/** A finished descent by columns: entry k of each is the situation after k steps, entry 0 the start. */
export interface Trajectory {
  /** One column per coordinate. */
  readonly w: readonly Float64Array[];
  readonly value: Float64Array;
  /** `diverged` when a value or coordinate stopped being finite; the columns then end before that step. */
  readonly end: 'ran' | 'diverged';
}

/**
 * Walks an optimizer down an objective for a number of steps, evaluating the gradient at each point it reaches. Vector k
 * of `noise` is added to the gradient of step k + 1; where there is none, the gradient is exact.
 */
export function descend<State, Hyper>(
  objective: Objective,
  optimizer: Pick<Optimizer<State, Hyper>, 'init' | 'step' | 'lookAhead'>,
  hyper: Hyper,
  w0: Vector,
  steps: number,
  noise: readonly Vector[] = [],
): Trajectory {
  const w = w0.map(() => new Float64Array(steps + 1));
  const value = new Float64Array(steps + 1);
  let here = { w: w0, state: optimizer.init(w0.length) };
  for (let k = 0; k <= steps; k++) {
    if (k > 0) {
      const from = optimizer.lookAhead?.(here.w, here.state, hyper) ?? here.w;
      const exact = objective.gradient(from);
      const off = noise[k - 1];
      const g = off ? pairwise(exact, off, (a, b) => a + b) : exact;
      here = optimizer.step(here.w, g, here.state, hyper);
    }
    const height = objective.value(here.w);
    if (![height, ...here.w].every(Number.isFinite))
      return {
        w: w.map((column) => column.slice(0, k)),
        value: value.slice(0, k),
        end: 'diverged',
      };
    value[k] = height;
    w.forEach((column, j) => {
      column[k] = here.w[j] ?? Number.NaN;
    });
  }
  return { w, value, end: 'ran' };
}
