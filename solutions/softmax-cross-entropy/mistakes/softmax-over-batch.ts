export interface LossAndGradient {
  /** Mean loss of the batch, in nats. */
  loss: number;
  /** ∂loss/∂logits, of the same shape as the logits. */
  gradient: number[][];
}

/** Normalizes every class over the samples. */
export function softmaxCrossEntropy(logits: number[][], targets: number[]): LossAndGradient {
  const n = logits.length;
  if (n === 0) return { loss: 0, gradient: [] };
  const maxima = logits[0].map((_, k) => Math.max(...logits.map((z) => z[k])));
  const powers = logits.map((z) => z.map((zk, k) => Math.exp(zk - maxima[k])));
  const sums = maxima.map((_, k) => powers.reduce((total, row) => total + row[k], 0));
  const loss = logits.reduce((total, z, i) => {
    const target = targets[i];
    return total + Math.log(sums[target]) - (z[target] - maxima[target]);
  }, 0);
  return {
    loss: loss / n,
    gradient: powers.map((row, i) =>
      row.map((power, k) => (power / sums[k] - (k === targets[i] ? 1 : 0)) / n),
    ),
  };
}
