/**
 * No maximum anywhere: the probability of class k is 1 / Σ exp(z_c − z_k), which goes to 0 when a power overflows, and the
 * loss is built up class by class with log(e^a + e^b) = a + log(1 + e^(b − a)), the larger one first.
 */
export function softmaxCrossEntropy(logits: number[][], targets: number[]) {
  const n = logits.length;
  const probability = (z: number[], k: number) =>
    1 / z.reduce((sum, other) => sum + Math.exp(other - z[k]), 0);
  const logAdd = (a: number, b: number) =>
    a < b ? b + Math.log1p(Math.exp(a - b)) : a + Math.log1p(Math.exp(b - a));
  let mean = 0;
  logits.forEach((z, i) => {
    const loss = z.reduce(logAdd) - z[targets[i]];
    // A running mean: never a sum.
    mean += (loss - mean) / (i + 1);
  });
  return {
    loss: mean,
    gradient: logits.map((z, i) =>
      z.map((_, k) => (k === targets[i] ? probability(z, k) - 1 : probability(z, k)) / n),
    ),
  };
}
