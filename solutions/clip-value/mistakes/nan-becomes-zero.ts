/** Hides NaN. */
export function clipValue(grads: number[][], limit: number): number[][] {
  return grads.map((tensor) =>
    tensor.map((g) => (Number.isNaN(g) ? 0 : Math.max(-limit, Math.min(limit, g)))),
  );
}
