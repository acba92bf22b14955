export interface LossAndGradient {
  /** Mean loss of the batch, in nats. */
  loss: number;
  /** ∂loss/∂probabilities, of the same shape as the probabilities. */
  gradient: number[][];
}

/** Multiplies and divides by every probability, the ones of 0 too. */
export function crossEntropy(probabilities: number[][], targets: number[]): LossAndGradient {
  const n = probabilities.length;
  if (n === 0) return { loss: 0, gradient: [] };
  return {
    loss:
      probabilities.reduce(
        (total, p, i) =>
          p.reduce((sum, pk, k) => sum - (k === targets[i] ? 1 : 0) * Math.log(pk), total),
        0,
      ) / n,
    gradient: probabilities.map((p, i) => p.map((pk, k) => -(k === targets[i] ? 1 : 0) / (n * pk))),
  };
}
