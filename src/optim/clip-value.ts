import type { Vector } from './vector.ts';

/**
 * Moves every entry into [−limit, limit], each on its own, which bends the direction. Infinite entries become ±limit,
 * NaN stays NaN, as in PyTorch's `clip_grad_value_`.
 */
export const clipByValue = (grads: readonly Vector[], limit: number): readonly Vector[] =>
  grads.map((tensor) => tensor.map((g) => Math.max(-limit, Math.min(limit, g))));
