/** The Euclidean norm of all entries of all tensors together; 0 when there are none. */
export function globalNorm(grads: number[][]): number {
  const squares = grads.flat().reduce((sum, g) => sum + g * g, 0);
  return Math.sqrt(squares);
}

/** Hands a gradient with infinities or NaN on as it is. */
export function clipNorm(grads: number[][], maxNorm: number): number[][] {
  const norm = globalNorm(grads);
  const factor = Number.isFinite(norm) ? Math.min(1, maxNorm / norm) : 1;
  return grads.map((tensor) => tensor.map((g) => factor * g));
}
