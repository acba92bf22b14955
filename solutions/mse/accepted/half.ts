export interface LossAndGradient {
  /** Mean of all squared errors. */
  loss: number;
  /** ∂loss/∂predictions, of the same shape as the predictions. */
  gradient: number[][];
}

/** Half the mean, so that the 2 goes away. */
export function mse(predictions: number[][], targets: number[][]): LossAndGradient {
  if (predictions.length === 0) return { loss: 0, gradient: [] };
  const errors = predictions.map((row, i) => row.map((p, j) => p - targets[i][j]));
  const count = errors.flat().length;
  const sum = errors.flat().reduce((total, e) => total + e * e, 0);
  return {
    loss: sum / (2 * count),
    gradient: errors.map((row) => row.map((e) => e / count)),
  };
}
