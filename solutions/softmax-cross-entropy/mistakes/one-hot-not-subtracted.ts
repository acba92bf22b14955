export interface LossAndGradient {
  /** Mean loss of the batch, in nats. */
  loss: number;
  /** ∂loss/∂logits, of the same shape as the logits. */
  gradient: number[][];
}

/** Mean cross-entropy of N samples, with logits N×C and the index of every sample's class. */
export function softmaxCrossEntropy(logits: number[][], targets: number[]): LossAndGradient {
  const n = logits.length;
  if (n === 0) return { loss: 0, gradient: [] };
  const samples = logits.map((z, i) => crossEntropy(z, targets[i]));
  return {
    loss: samples.reduce((total, { loss }) => total + loss, 0) / n,
    gradient: samples.map(({ slopes }) => slopes.map((slope) => slope / n)),
  };
}

/** Gives the probabilities for a gradient. */
function crossEntropy(z: number[], target: number): { loss: number; slopes: number[] } {
  const max = Math.max(...z);
  const powers = z.map((zk) => Math.exp(zk - max));
  const sum = powers.reduce((total, power) => total + power, 0);
  return {
    loss: Math.log(sum) - (z[target] - max),
    slopes: powers.map((power) => power / sum),
  };
}
