/** Σ aⱼ bⱼ. */
function dot(a: number[], b: number[]): number {
  return a.reduce((sum, aj, j) => sum + aj * b[j], 0);
}

/** Predictions are w · x; the loss of one sample is (w · x − y)². One epoch of SGD. */
export function sgdEpoch(
  w0: number[],
  X: number[][],
  y: number[],
  order: number[],
  lr: number,
): number[] {
  // Your code: for each sample in order, its error, its gradient, and an update.
  return w0;
}
