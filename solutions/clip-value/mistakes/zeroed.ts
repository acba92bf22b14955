/** Drops what is too large. */
export function clipValue(grads: number[][], limit: number): number[][] {
  return grads.map((tensor) => tensor.map((g) => (Math.abs(g) > limit ? 0 : g)));
}
