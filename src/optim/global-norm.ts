import type { Vector } from './vector.ts';

/**
 * The Euclidean norm of several tensors laid end to end, each given as a flat vector; 0 for none. Scaled by the largest
 * entry, so that entries of 1e200 do not overflow; NaN where any entry is NaN.
 */
export function globalNorm(tensors: readonly Vector[]): number {
  let largest = 0;
  for (const tensor of tensors) for (const x of tensor) largest = Math.max(largest, Math.abs(x));
  if (largest === 0 || !Number.isFinite(largest)) return largest;
  let squares = 0;
  for (const tensor of tensors) for (const x of tensor) squares += (x / largest) ** 2;
  return largest * Math.sqrt(squares);
}
