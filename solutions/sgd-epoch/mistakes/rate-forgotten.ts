/** Σ aⱼ bⱼ. */
function dot(a: number[], b: number[]): number {
  return a.reduce((sum, aj, j) => sum + aj * b[j], 0);
}

/** Leaves the rate out. */
export function sgdEpoch(
  w0: number[],
  X: number[][],
  y: number[],
  order: number[],
  lr: number,
): number[] {
  let w = w0;
  for (const i of order) {
    const error = dot(w, X[i]) - y[i];
    w = w.map((wj, j) => wj - 2 * error * X[i][j]);
  }
  return w;
}
