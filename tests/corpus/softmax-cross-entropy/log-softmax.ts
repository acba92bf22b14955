type Vector = number[];

/** log Σ exp, the smooth maximum. */
const logSumExp = (z: Vector): number => {
  const top = Math.max(...z);
  return top + Math.log(z.map((x) => Math.exp(x - top)).reduce((a, b) => a + b));
};

const logSoftmax = (z: Vector): Vector => {
  const all = logSumExp(z);
  return z.map((x) => x - all);
};

const oneHot = (size: number, hot: number): Vector =>
  Array.from({ length: size }, (_, k) => (k === hot ? 1 : 0));

export const softmaxCrossEntropy = (logits: number[][], targets: number[]) => {
  if (!logits.length) return { loss: 0, gradient: [] };
  const logP = logits.map(logSoftmax);
  const y = targets.map((target) => oneHot(logits[0].length, target));
  const dot = (a: Vector, b: Vector) => a.reduce((sum, x, k) => (b[k] ? sum + x * b[k] : sum), 0);
  return {
    loss: -logP.map((row, i) => dot(row, y[i])).reduce((a, b) => a + b) / logits.length,
    gradient: logP.map((row, i) => row.map((x, k) => (Math.exp(x) - y[i][k]) / logits.length)),
  };
};
