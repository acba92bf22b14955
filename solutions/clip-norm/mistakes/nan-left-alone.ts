/** The Euclidean norm of all entries of all tensors together; 0 when there are none. */
export function globalNorm(grads: number[][]): number {
  const squares = grads.flat().reduce((sum, g) => sum + g * g, 0);
  return Math.sqrt(squares);
}

/** Scales only if the norm is greater than the limit, and NaN never is. */
export function clipNorm(grads: number[][], maxNorm: number): number[][] {
  const norm = globalNorm(grads);
  const factor = norm > maxNorm ? maxNorm / norm : 1;
  return grads.map((tensor) => tensor.map((g) => factor * g));
}
