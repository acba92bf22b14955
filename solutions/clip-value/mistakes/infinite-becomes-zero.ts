/** Drops infinite entries. */
export function clipValue(grads: number[][], limit: number): number[][] {
  return grads.map((tensor) =>
    tensor.map((g) => (Math.abs(g) === Infinity ? 0 : Math.max(-limit, Math.min(limit, g)))),
  );
}
