export interface LossAndGradient {
  /** Mean loss of the batch, in nats. */
  loss: number;
  /** ∂loss/∂probabilities, one entry per sample. */
  gradient: number[];
}

/** Charges for samples of class 1, and for no other. */
export function logLoss(probabilities: number[], labels: number[]): LossAndGradient {
  const n = probabilities.length;
  if (n === 0) return { loss: 0, gradient: [] };
  const sum = probabilities.reduce((total, p, i) => total - (labels[i] === 1 ? Math.log(p) : 0), 0);
  return {
    loss: sum / n,
    gradient: probabilities.map((p, i) => (labels[i] === 1 ? -1 / (n * p) : 0)),
  };
}
