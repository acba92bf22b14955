/** The gradients, one list for each tensor, every entry from −limit to limit. */
export function clipValue(grads: number[][], limit: number): number[][] {
  return grads.map((tensor) => tensor.map((g) => Math.max(-limit, Math.min(limit, g))));
}
