import { pairwise, type Vector } from './vector.ts';

const norm = (v: Vector): number => Math.hypot(...v);

/**
 * ‖a − b‖ / (‖a‖ + ‖b‖) for two gradients of the same parameters: 0 when they are equal, 1 when they are opposite or one of
 * them is 0, and 0 for two zeros.
 */
export function relativeError(a: Vector, b: Vector): number {
  const size = norm(a) + norm(b);
  return size === 0 ? 0 : norm(pairwise(a, b, (x, y) => x - y)) / size;
}
