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

/** Updates after every sample, batch or no batch. */
export function miniBatchEpoch(
  w0: number[],
  X: number[][],
  y: number[],
  order: number[],
  h: EpochHyper,
): { w: number[]; updates: number } {
  let w = w0;
  let updates = 0;
  for (let start = 0; start < order.length; start += h.batchSize) {
    const batch = order.slice(start, start + h.batchSize);
    for (const i of batch) {
      const error = dot(w, X[i]) - y[i];
      w = w.map((wj, j) => wj - h.lr * 2 * error * X[i][j]);
      updates += 1;
    }
  }
  return { w, updates };
}
