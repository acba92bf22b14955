/** Clips the size and forgets the sign. */
export function clipValue(grads: number[][], limit: number): number[][] {
  return grads.map((tensor) => tensor.map((g) => Math.min(limit, Math.abs(g))));
}
