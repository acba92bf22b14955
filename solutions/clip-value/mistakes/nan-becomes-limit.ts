/** Asks whether an entry is below the limit, and NaN is not. */
export function clipValue(grads: number[][], limit: number): number[][] {
  return grads.map((tensor) => tensor.map((g) => (g < limit ? Math.max(-limit, g) : limit)));
}
