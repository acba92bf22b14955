/** Moves every entry to the limit. */
export function clipValue(grads: number[][], limit: number): number[][] {
  return grads.map((tensor) => tensor.map((g) => Math.sign(g) * limit));
}
