import { globalNorm } from './global-norm.ts';
import type { Vector } from './vector.ts';

export interface ClippedByNorm {
  readonly grads: readonly Vector[];
  /** The global norm before clipping. */
  readonly norm: number;
  /** What every entry was multiplied by, min(1, limit / norm): 1 up to and at the limit. */
  readonly coefficient: number;
}

/**
 * Scales all tensors by one number so that their global norm is at most `limit` > 0, which keeps the direction (Pascanu,
 * Mikolov and Bengio 2013, arXiv:1211.5063, algorithm 1). An infinite entry makes the coefficient 0: finite entries
 * become 0 and infinite ones NaN; a NaN entry makes every entry NaN. PyTorch's `clip_grad_norm_` does the same, with
 * 1e-6 added to the norm.
 */
export function clipByNorm(grads: readonly Vector[], limit: number): ClippedByNorm {
  const norm = globalNorm(grads);
  const coefficient = norm <= limit ? 1 : limit / norm;
  return { grads: grads.map((tensor) => tensor.map((g) => g * coefficient)), norm, coefficient };
}
