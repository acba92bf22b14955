export interface LossAndGradient {
  /** Mean loss of the batch, in nats. */
  loss: number;
  /** ∂loss/∂probabilities, one entry per sample. */
  gradient: number[];
}

/** One formula for both labels, for the loss and the slope. */
export function logLoss(probabilities: number[], labels: number[]): LossAndGradient {
  const n = probabilities.length;
  if (n === 0) return { loss: 0, gradient: [] };
  const sum = probabilities.reduce(
    (total, p, i) => total - (labels[i] * Math.log(p) + (1 - labels[i]) * Math.log(1 - p)),
    0,
  );
  return {
    loss: sum / n,
    gradient: probabilities.map((p, i) => (p - labels[i]) / (n * p * (1 - p))),
  };
}
