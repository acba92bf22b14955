export function softmaxCrossEntropy(logits: ArrayLike<number>[], targets: ArrayLike<number>) {
  const n = logits.length;
  const gradient = logits.map((row) => Float64Array.from(row));
  let loss = 0;
  for (let i = 0; i < n; i++) {
    const row = gradient[i];
    const target = targets[i];
    const max = Math.max.apply(null, Array.from(row));
    const logit = row[target] - max;
    let sum = 0;
    for (let k = 0; k < row.length; k++) {
      row[k] = Math.exp(row[k] - max);
      sum += row[k];
    }
    loss += (Math.log(sum) - logit) / n;
    const share = 1 / (sum * n);
    for (let k = 0; k < row.length; k++) row[k] *= share;
    row[target] -= 1 / n;
  }
  return { loss, gradient };
}
