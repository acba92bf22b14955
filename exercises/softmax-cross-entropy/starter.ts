export interface LossAndGradient {
  /** Mean loss of the batch, in nats. */
  loss: number;
  /** ∂loss/∂logits, of the same shape as the logits. */
  gradient: number[][];
}

/** Mean cross-entropy of N samples: logits N×C, and the class of every sample. */
export function softmaxCrossEntropy(logits: number[][], targets: number[]): LossAndGradient {
  const n = logits.length;
  if (n === 0) return { loss: 0, gradient: [] };
  // Your code: the loss and the gradient of every sample, then their share in the mean.
  return { loss: 0, gradient: logits.map((row) => row.map(() => 0)) };
}
