/** The Euclidean norm of all entries of all tensors together; 0 when there are none. */
export function globalNorm(grads: number[][]): number {
  const squares = grads.flat().reduce((sum, g) => sum + g * g, 0);
  return Math.sqrt(squares);
}

/** Drops a gradient that is beyond the limit. */
export function clipNorm(grads: number[][], maxNorm: number): number[][] {
  const norm = globalNorm(grads);
  const factor = norm > maxNorm ? 0 : Math.min(1, maxNorm / norm);
  return grads.map((tensor) => tensor.map((g) => factor * g));
}
