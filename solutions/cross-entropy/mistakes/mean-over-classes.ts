export interface LossAndGradient {
  /** Mean loss of the batch, in nats. */
  loss: number;
  /** ∂loss/∂probabilities, of the same shape as the probabilities. */
  gradient: number[][];
}

/** Averages over all N·C numbers. */
export function crossEntropy(probabilities: number[][], targets: number[]): LossAndGradient {
  const n = probabilities.length;
  if (n === 0) return { loss: 0, gradient: [] };
  return {
    loss:
      probabilities.reduce((total, p, i) => total - Math.log(p[targets[i]]), 0) /
      (n * probabilities[0].length),
    gradient: probabilities.map((p, i) =>
      p.map((pk, k) => (k === targets[i] ? -1 / (n * p.length * pk) : 0)),
    ),
  };
}
