/** The Euclidean norm of all entries of all tensors together; 0 when there are none. */
export function globalNorm(grads: number[][]): number {
  const squares = grads.flat().reduce((sum, g) => sum + g * g, 0);
  return Math.sqrt(squares);
}

/** Adds 1e-6 to the norm, as PyTorch does. */
export function clipNorm(grads: number[][], maxNorm: number): number[][] {
  const factor = Math.min(1, maxNorm / (globalNorm(grads) + 1e-6));
  return grads.map((tensor) => tensor.map((g) => factor * g));
}
