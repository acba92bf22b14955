export interface EpochHyper {
  /** Learning rate η. */
  lr: number;
  /** Samples per batch; the last batch may be shorter. */
  batchSize: number;
}

/** Σ aⱼ bⱼ. */
function dot(a: number[], b: number[]): number {
  return a.reduce((sum, aj, j) => sum + aj * b[j], 0);
}

/** One pass in this order, a batch at a time: the weights after it, the updates made. */
export function miniBatchEpoch(
  w0: number[],
  X: number[][],
  y: number[],
  order: number[],
  h: EpochHyper,
): { w: number[]; updates: number } {
  // Your code: cut the order into batches; for each, the mean gradient and one update.
  return { w: w0, updates: 0 };
}
