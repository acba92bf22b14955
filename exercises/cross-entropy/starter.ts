export interface LossAndGradient {
  /** Mean loss of the batch, in nats. */
  loss: number;
  /** ∂loss/∂probabilities, of the same shape as the probabilities. */
  gradient: number[][];
}

/** Mean cross-entropy of N samples: probabilities N×C, and the class of every sample. */
export function crossEntropy(probabilities: number[][], targets: number[]): LossAndGradient {
  const n = probabilities.length;
  if (n === 0) return { loss: 0, gradient: [] };
  // Your code: what the target's probability costs, and the slope that comes of it.
  return { loss: 0, gradient: probabilities.map((p) => p.map(() => 0)) };
}
