/** Σ aⱼ bⱼ. */
function dot(a: number[], b: number[]): number {
  return a.reduce((sum, aj, j) => sum + aj * b[j], 0);
}

/** Takes the error anew for every weight. */
export function sgdEpoch(
  w0: number[],
  X: number[][],
  y: number[],
  order: number[],
  lr: number,
): number[] {
  let w = w0;
  for (const i of order) {
    w = [...w];
    for (let j = 0; j < w.length; j++) w[j] -= lr * 2 * (dot(w, X[i]) - y[i]) * X[i][j];
  }
  return w;
}
