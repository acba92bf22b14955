export interface LossAndGradient {
  loss: number;
  gradient: number[][];
}

export function softmaxCrossEntropy(logits: number[][], targets: number[]): LossAndGradient {
  const n = logits.length;
  if (n === 0) return { loss: 0, gradient: [] };
  // One copy goes through all the stages: shifted logits, powers, probabilities, slopes.
  const work = logits.map((row) => [...row]);
  let loss = 0;
  work.forEach((row, i) => {
    const max = row.reduce((a, b) => (a > b ? a : b));
    for (let k = 0; k < row.length; k++) row[k] -= max;
    loss -= row[targets[i]];
    for (let k = 0; k < row.length; k++) row[k] = Math.exp(row[k]);
    const sum = row.reduce((a, b) => a + b, 0);
    loss += Math.log(sum);
    for (let k = 0; k < row.length; k++) row[k] /= sum;
    row[targets[i]] -= 1;
    for (let k = 0; k < row.length; k++) row[k] /= n;
  });
  return { loss: loss / n, gradient: work };
}
