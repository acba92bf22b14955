/** Σ aⱼ bⱼ. */
function dot(a: number[], b: number[]): number {
  return a.reduce((sum, aj, j) => sum + aj * b[j], 0);
}

/** One update with the mean gradient of all samples. */
export function sgdEpoch(
  w0: number[],
  X: number[][],
  y: number[],
  order: number[],
  lr: number,
): number[] {
  let w = w0;
  const errors = order.map((i) => dot(w0, X[i]) - y[i]);
  for (const [k, i] of order.entries()) {
    const error = errors[k] / order.length;
    w = w.map((wj, j) => wj - lr * 2 * error * X[i][j]);
  }
  return w;
}
