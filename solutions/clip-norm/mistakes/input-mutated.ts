/** The Euclidean norm of all entries of all tensors together; 0 when there are none. */
export function globalNorm(grads: number[][]): number {
  const squares = grads.flat().reduce((sum, g) => sum + g * g, 0);
  return Math.sqrt(squares);
}

/** Clips in place. */
export function clipNorm(grads: number[][], maxNorm: number): number[][] {
  const factor = Math.min(1, maxNorm / globalNorm(grads));
  for (const tensor of grads) {
    for (let j = 0; j < tensor.length; j += 1) tensor[j] *= factor;
  }
  return grads;
}
