import { clipByNorm } from './clip-norm.ts';
import { clipByValue } from './clip-value.ts';
import type { Vector } from './vector.ts';

/** A way to treat a gradient before it is used: leave it, limit each entry, limit the norm. */
export type ClipMethod = 'none' | 'value' | 'norm';

/** What a method leaves of a gradient of one tensor; the limit is on entries or on the norm. */
export function treated(method: ClipMethod, g: Vector, limit: number): Vector {
  if (method === 'none') return g;
  const [left] = method === 'value' ? clipByValue([g], limit) : clipByNorm([g], limit).grads;
  return left ?? g;
}
