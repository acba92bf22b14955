/** Σ aⱼ bⱼ. */
function dot(a: number[], b: number[]): number {
  return a.reduce((sum, aj, j) => sum + aj * b[j], 0);
}

/** Returns from inside the loop. */
export function sgdEpoch(
  w0: number[],
  X: number[][],
  y: number[],
  order: number[],
  lr: number,
): number[] {
  const w = w0;
  for (const i of order) {
    const error = dot(w, X[i]) - y[i];
    return w.map((wj, j) => wj - lr * 2 * error * X[i][j]);
  }
  return w;
}
