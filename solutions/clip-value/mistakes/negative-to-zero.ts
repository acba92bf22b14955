/** Lets nothing below 0. */
export function clipValue(grads: number[][], limit: number): number[][] {
  return grads.map((tensor) => tensor.map((g) => Math.max(0, Math.min(limit, g))));
}
