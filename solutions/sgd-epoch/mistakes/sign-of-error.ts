/** Σ aⱼ bⱼ. */
function dot(a: number[], b: number[]): number {
  return a.reduce((sum, aj, j) => sum + aj * b[j], 0);
}

/** The size of the error without its sign. */
export function sgdEpoch(
  w0: number[],
  X: number[][],
  y: number[],
  order: number[],
  lr: number,
): number[] {
  let w = w0;
  for (const i of order) {
    const error = Math.abs(dot(w, X[i]) - y[i]);
    w = w.map((wj, j) => wj - lr * 2 * error * X[i][j]);
  }
  return w;
}
