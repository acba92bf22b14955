/** Σ aⱼ bⱼ. */
function dot(a: number[], b: number[]): number {
  return a.reduce((sum, aj, j) => sum + aj * b[j], 0);
}

/** Looks up the inputs by the order, the targets by the place in it. */
export function sgdEpoch(
  w0: number[],
  X: number[][],
  y: number[],
  order: number[],
  lr: number,
): number[] {
  let w = w0;
  for (const [k, i] of order.entries()) {
    const error = dot(w, X[i]) - y[k];
    w = w.map((wj, j) => wj - lr * 2 * error * X[i][j]);
  }
  return w;
}
