/** The Euclidean norm of all entries of all tensors together; 0 when there are none. */
export function globalNorm(grads: number[][]): number {
  const squares = grads.flat().reduce((sum, g) => sum + g * g, 0);
  return Math.sqrt(squares);
}

/** Clips by value. */
export function clipNorm(grads: number[][], maxNorm: number): number[][] {
  return grads.map((tensor) => tensor.map((g) => Math.max(-maxNorm, Math.min(maxNorm, g))));
}
