/** The Euclidean norm of all entries of all tensors together; 0 when there are none. */
export function globalNorm(grads: number[][]): number {
  const squares = grads.flat().reduce((sum, g) => sum + g * g, 0);
  return Math.sqrt(squares);
}

/** Clips each tensor by its own norm. */
export function clipNorm(grads: number[][], maxNorm: number): number[][] {
  return grads.map((tensor) => {
    const factor = Math.min(1, maxNorm / globalNorm([tensor]));
    return tensor.map((g) => factor * g);
  });
}
