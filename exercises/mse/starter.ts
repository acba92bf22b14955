export interface LossAndGradient {
  /** Mean of all squared errors. */
  loss: number;
  /** ∂loss/∂predictions, of the same shape as the predictions. */
  gradient: number[][];
}

/** Mean squared error over all N·D numbers, and its gradient. */
export function mse(predictions: number[][], targets: number[][]): LossAndGradient {
  if (predictions.length === 0) return { loss: 0, gradient: [] };
  // Your code: every error, then the loss and the gradient that come of it.
  return { loss: 0, gradient: predictions.map((row) => row.map(() => 0)) };
}
