/** Clips in place. */
export function clipValue(grads: number[][], limit: number): number[][] {
  for (const tensor of grads) {
    for (let j = 0; j < tensor.length; j += 1) {
      tensor[j] = Math.max(-limit, Math.min(limit, tensor[j]));
    }
  }
  return grads;
}
