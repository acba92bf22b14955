/** The gradients, one flat list for each tensor, with no entry above limit or below −limit. */
export function clipValue(grads: number[][], limit: number): number[][] {
  return grads.map((tensor) => tensor.map((g) => Math.max(-limit, Math.min(limit, g))));
}
