export interface LossAndGradient {
  /** Mean loss of the batch, in nats. */
  loss: number;
  /** ∂loss/∂probabilities, one entry per sample. */
  gradient: number[];
}

/** Limits the logarithm to −100, the slope not. */
export function logLoss(probabilities: number[], labels: number[]): LossAndGradient {
  const n = probabilities.length;
  if (n === 0) return { loss: 0, gradient: [] };
  const sum = probabilities.reduce(
    (total, p, i) => total - Math.max(Math.log(labels[i] === 1 ? p : 1 - p), -100),
    0,
  );
  return {
    loss: sum / n,
    gradient: probabilities.map((p, i) => (labels[i] === 1 ? -1 / (n * p) : 1 / (n * (1 - p)))),
  };
}
