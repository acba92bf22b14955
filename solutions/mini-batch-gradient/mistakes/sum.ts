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

/** Sums and does not divide. */
export function miniBatchGradient(
  w: number[],
  X: number[][],
  y: number[],
  indices: number[],
): LossAndGradient {
  if (indices.length === 0) return { loss: 0, gradient: w.map(() => 0) };
  const count = indices.length;
  const errors = indices.map((i) => dot(w, X[i]) - y[i]);
  const gradient = w.map((_, j) => {
    const inputs = indices.map((i) => X[i][j]);
    return 2 * dot(errors, inputs);
  });
  return { loss: dot(errors, errors), gradient };
}
