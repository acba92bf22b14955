/** Clips by norm. */
export function clipValue(grads: number[][], limit: number): number[][] {
  const norm = Math.hypot(...grads.flat());
  const scale = Math.min(1, limit / norm);
  return grads.map((tensor) => tensor.map((g) => scale * g));
}
