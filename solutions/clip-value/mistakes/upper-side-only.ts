/** Cuts only what is too large above 0. */
export function clipValue(grads: number[][], limit: number): number[][] {
  return grads.map((tensor) => tensor.map((g) => Math.min(limit, g)));
}
