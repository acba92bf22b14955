import type { Objective, Surface } from './objective.ts';
import { pairwise, type Vector } from './vector.ts';

const dot = (a: Vector, b: Vector): number =>
  pairwise(a, b, (x, y) => x * y).reduce((sum, x) => sum + x, 0);

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
