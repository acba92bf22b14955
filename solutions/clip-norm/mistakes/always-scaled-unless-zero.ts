/** The Euclidean norm of all entries of all tensors together; 0 when there are none. */
export function globalNorm(grads: number[][]): number {
  const squares = grads.flat().reduce((sum, g) => sum + g * g, 0);
  return Math.sqrt(squares);
}

/** Gives every gradient but zero the length maxNorm. */
export function clipNorm(grads: number[][], maxNorm: number): number[][] {
  const norm = globalNorm(grads);
  const factor = norm === 0 ? 1 : maxNorm / norm;
  return grads.map((tensor) => tensor.map((g) => factor * g));
}
