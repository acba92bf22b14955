export interface LossAndGradient {
  /** Mean loss of the batch, in nats. */
  loss: number;
  /** ∂loss/∂probabilities, one entry per sample. */
  gradient: number[];
}

/** The logarithm of p, whatever the label. */
export function logLoss(probabilities: number[], labels: number[]): LossAndGradient {
  const n = probabilities.length;
  if (n === 0) return { loss: 0, gradient: [] };
  const sum = probabilities.reduce((total, p, i) => total - Math.log(p), 0);
  return {
    loss: sum / n,
    gradient: probabilities.map((p, i) => -1 / (n * p)),
  };
}
