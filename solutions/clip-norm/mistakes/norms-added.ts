/** Adds up the norms of the tensors. */
export function globalNorm(grads: number[][]): number {
  const norms = grads.map((tensor) => Math.sqrt(tensor.reduce((sum, g) => sum + g * g, 0)));
  return norms.reduce((sum, norm) => sum + norm, 0);
}

/** The gradients, scaled by one number so that their global norm is at most maxNorm. */
export function clipNorm(grads: number[][], maxNorm: number): number[][] {
  const factor = Math.min(1, maxNorm / globalNorm(grads));
  return grads.map((tensor) => tensor.map((g) => factor * g));
}
