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

/** Divides the short batch by the size of a full one. */
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
    const errors = batch.map((i) => dot(w, X[i]) - y[i]);
    w = w.map((wj, j) => {
      const inputs = batch.map((i) => X[i][j]);
      const slope = (2 * dot(errors, inputs)) / h.batchSize;
      return wj - h.lr * slope;
    });
    updates += 1;
  }
  return { w, updates };
}
