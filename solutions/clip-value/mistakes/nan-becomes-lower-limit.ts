/** Asks for the size and then for the sign, and NaN has neither. */
export function clipValue(grads: number[][], limit: number): number[][] {
  return grads.map((tensor) =>
    tensor.map((g) => (Math.abs(g) <= limit ? g : g > 0 ? limit : -limit)),
  );
}
