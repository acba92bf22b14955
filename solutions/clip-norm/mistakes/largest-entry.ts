/** The largest absolute value. */
export function globalNorm(grads: number[][]): number {
  return grads.flat().reduce((largest, g) => Math.max(largest, Math.abs(g)), 0);
}

/** The gradients, scaled by one number so that their global norm is at most maxNorm. */
export function clipNorm(grads: number[][], maxNorm: number): number[][] {
  const factor = Math.min(1, maxNorm / globalNorm(grads));
  return grads.map((tensor) => tensor.map((g) => factor * g));
}
