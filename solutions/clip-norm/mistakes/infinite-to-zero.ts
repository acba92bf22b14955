/** The Euclidean norm of all entries of all tensors together; 0 when there are none. */
export function globalNorm(grads: number[][]): number {
  const squares = grads.flat().reduce((sum, g) => sum + g * g, 0);
  return Math.sqrt(squares);
}

/** Makes every entry 0 when the norm is infinite. */
export function clipNorm(grads: number[][], maxNorm: number): number[][] {
  const factor = Math.min(1, maxNorm / globalNorm(grads));
  if (factor === 0) return grads.map((tensor) => tensor.map(() => 0));
  return grads.map((tensor) => tensor.map((g) => factor * g));
}
