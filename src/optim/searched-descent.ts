import { type ArmijoHyper, backtrack } from './armijo.ts';
import { descend, type Trajectory } from './descend.ts';
import type { Objective } from './objective.ts';
import { pairwise, type Vector } from './vector.ts';

/** What a line search decides at a point with gradient g: the rate to go on with, 0 for none, and how often it was shrunk. */
export type LineSearch = (
  f: (at: Vector) => number,
  x: Vector,
  g: Vector,
) => { readonly alpha: number; readonly backtracks: number };

/** A descent whose rates were searched for; entry k of `rates` and `backtracks` belongs to step k + 1. */
export interface SearchedDescent {
  readonly trajectory: Trajectory;
  readonly rates: Float64Array;
  readonly backtracks: Float64Array;
}

/** Armijo's backtracking along −g; the rate is 0 when no trial passes. */
export const armijoSearch =
  (hyper: Omit<ArmijoHyper, 'b'>): LineSearch =>
  (f, x, g) => {
    const slice = {
      phi: (alpha: number) => f(pairwise(x, g, (xi, gi) => xi - alpha * gi)),
      promise: g.reduce((sum, gi) => sum + gi * gi, 0),
      bend: 0,
    };
    const { trials, accepted } = backtrack(slice, { ...hyper, b: 0 });
    return { alpha: accepted ? (trials.at(-1) ?? 0) : 0, backtracks: trials.length - 1 };
  };

/** Gradient descent with a line search before every step. */
export function searchedDescent(
  objective: Objective,
  search: LineSearch,
  w0: Vector,
  steps: number,
): SearchedDescent {
  const found: { readonly alpha: number; readonly backtracks: number }[] = [];
  const rule = {
    init: () => undefined,
    step: (w: Vector, g: Vector) => {
      const at = search(objective.value, w, g);
      found.push(at);
      return { w: pairwise(w, g, (wi, gi) => wi - at.alpha * gi), state: undefined };
    },
  };
  const trajectory = descend(objective, rule, {}, w0, steps);
  return {
    trajectory,
    rates: Float64Array.from(found, ({ alpha }) => alpha),
    backtracks: Float64Array.from(found, ({ backtracks }) => backtracks),
  };
}
