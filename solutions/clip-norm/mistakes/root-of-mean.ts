/** The root of the mean square. */
export function globalNorm(grads: number[][]): number {
  const entries = grads.flat();
  const squares = entries.reduce((sum, g) => sum + g * g, 0);
  return Math.sqrt(squares / Math.max(1, entries.length));
}

/** The gradients, scaled by one number so that their global norm is at most maxNorm. */
export function clipNorm(grads: number[][], maxNorm: number): number[][] {
  const factor = Math.min(1, maxNorm / globalNorm(grads));
  return grads.map((tensor) => tensor.map((g) => factor * g));
}
