export interface LossAndGradient {
  /** Mean loss of the batch, in nats. */
  loss: number;
  /** ∂loss/∂probabilities, one entry per sample. */
  gradient: number[];
}

/** Mean log loss of N samples: the probability given to class 1, and the label, 0 or 1. */
export function logLoss(probabilities: number[], labels: number[]): LossAndGradient {
  const n = probabilities.length;
  if (n === 0) return { loss: 0, gradient: [] };
  // Your code: what a sample costs, given its label, and the slope that comes of it.
  return { loss: 0, gradient: probabilities.map(() => 0) };
}
