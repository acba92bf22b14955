/** Scales everything until the largest entry fits. */
export function clipValue(grads: number[][], limit: number): number[][] {
  const largest = Math.max(...grads.flat().map((g) => Math.abs(g)));
  const scale = Math.min(1, limit / largest);
  return grads.map((tensor) => tensor.map((g) => scale * g));
}
