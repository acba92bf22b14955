export interface LossAndGradient {
  /** Mean of the squared errors of the batch. */
  loss: number;
  /** ∂loss/∂w, of the same length as w. */
  gradient: number[];
}

/** Σ aⱼ bⱼ. */
function dot(a: number[], b: number[]): number {
  return a.reduce((sum, aj, j) => sum + aj * b[j], 0);
}

/** Loss and gradient of the samples named by indices; predictions are w · x. */
export function miniBatchGradient(
  w: number[],
  X: number[][],
  y: number[],
  indices: number[],
): LossAndGradient {
  if (indices.length === 0) return { loss: 0, gradient: w.map(() => 0) };
  // Your code: the errors of these samples, then the two means.
  return { loss: 0, gradient: w.map(() => 0) };
}
