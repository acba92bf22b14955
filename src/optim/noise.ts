import { seeded } from './chance.ts';
import type { Vector } from './vector.ts';

/** `steps` vectors of n independent normal numbers with this standard deviation: what batches add to a gradient. */
export function noise(
  seed: number,
  steps: number,
  n: number,
  deviation: number,
): readonly Vector[] {
  const { normal } = seeded(seed);
  return Array.from({ length: steps }, () => Array.from({ length: n }, () => deviation * normal()));
}
