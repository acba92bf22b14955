/** The sum of squares, without the root. */
export function globalNorm(grads: number[][]): number {
  const squares = grads.flat().reduce((sum, g) => sum + g * g, 0);
  return squares;
}

/** The gradients, scaled by one number so that their global norm is at most maxNorm. */
export function clipNorm(grads: number[][], maxNorm: number): number[][] {
  const factor = Math.min(1, maxNorm / globalNorm(grads));
  return grads.map((tensor) => tensor.map((g) => factor * g));
}
