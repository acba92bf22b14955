/** Takes the two bounds for one another. */
export function clipValue(grads: number[][], limit: number): number[][] {
  return grads.map((tensor) => tensor.map((g) => Math.max(limit, Math.min(-limit, g))));
}
