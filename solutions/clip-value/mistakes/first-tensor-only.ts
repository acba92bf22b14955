/** Clips one tensor and hands the others on. */
export function clipValue(grads: number[][], limit: number): number[][] {
  return grads.map((tensor, k) =>
    k === 0 ? tensor.map((g) => Math.max(-limit, Math.min(limit, g))) : tensor,
  );
}
