import type { Objective, Surface } from './objective.ts';
import { pairwise, type Vector } from './vector.ts';

/** A loop without lists: a map of contour lines asks for a height fifty thousand times. */
function dot(a: Vector, b: Vector): number {
  if (a.length !== b.length)
    throw new Error(`A quadratic of ${a.length} coordinates was given ${b.length}.`);
  let sum = 0;
  for (let k = 0; k < a.length; k += 1) sum += (a[k] ?? Number.NaN) * (b[k] ?? Number.NaN);
  return sum;
}

/** ½ wᵀA w − bᵀw for a symmetric A given by rows; its minimizer solves A w = b when A is positive definite. */
export function quadratic(A: readonly Vector[], b: Vector): Objective {
  const times = (w: Vector): Vector => A.map((row) => dot(row, w));
  return {
    value: (w) => 0.5 * dot(w, times(w)) - dot(b, w),
    gradient: (w) => pairwise(times(w), b, (x, bi) => x - bi),
  };
}

/**
 * A quadratic valley, ½(u² + κ v²) in axes u, v that are turned by so many degrees: κ is the condition number, 1 a round
 * bowl, 20 and more a ravine.
 */
export function valley(kappa: number, turn = 30): Surface {
  const [c, s] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  const across = (1 - kappa) * c * s;
  const A = [
    [c * c + kappa * s * s, across],
    [across, s * s + kappa * c * c],
  ];
  return {
    ...quadratic(A, [0, 0]),
    id: turn === 30 ? `valley-${kappa}` : `valley-${kappa}-${turn}`,
    name: kappa === 1 ? 'Bowl' : `Ravine with condition number ${kappa}`,
    equation: String.raw`\tfrac12 (u^2 + ${kappa}\, v^2)`,
    source: 'the textbook quadratic',
    domain: { x: [-3, 3], y: [-2, 2] },
    minimizers: [[0, 0]],
  };
}
