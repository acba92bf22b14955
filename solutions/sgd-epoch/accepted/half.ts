/** Σ aⱼ bⱼ. */
function dot(a: number[], b: number[]): number {
  return a.reduce((sum, aj, j) => sum + aj * b[j], 0);
}

/** The loss of one sample is ½(w · x − y)². */
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
    w = w.map((wj, j) => wj - lr * error * X[i][j]);
  }
  return w;
}
