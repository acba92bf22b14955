import type { Objective } from './objective.ts';
import { pairwise, type Vector } from './vector.ts';

/**
 * Σ λⱼ (½ wⱼ² + ¼ q wⱼ⁴): a bowl with curvatures λⱼ at its bottom whose walls grow steeper outward, like springs that
 * harden when they are stretched. A rate that is safe near the minimum may be too large far from it.
 */
export const stiffeningBowl = (curvatures: Vector, q: number): Objective => ({
  value: (w) =>
    pairwise(curvatures, w, (lambda, x) => lambda * (0.5 * x * x + 0.25 * q * x ** 4)).reduce(
      (sum, x) => sum + x,
      0,
    ),
  gradient: (w) => pairwise(curvatures, w, (lambda, x) => lambda * x * (1 + q * x * x)),
});

/** The rate above which a first step from distance x, along a coordinate of this curvature, leads further out than it began. */
export const firstStepEdge = (curvature: number, q: number, x: number): number =>
  2 / (curvature * (1 + q * x * x));
