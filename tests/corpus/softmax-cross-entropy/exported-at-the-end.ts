function softmaxCrossEntropy(logits: number[][], targets: number[]) {
  const n = logits.length;
  if (n > 0) {
    const shifted = logits.map(shift);
    const losses = shifted.map((row, i) => Math.log(sumOfPowers(row)) - row[targets[i]]);
    const gradient = shifted.map((row, i) => slopes(row, targets[i], n));
    return { gradient, losses, loss: losses.reduce(plus, 0) / n };
  } else {
    return { gradient: [], losses: [], loss: 0 };
  }
}

function shift(row: number[]) {
  const sorted = [...row].sort((a, b) => b - a);
  return row.map((z) => z - sorted[0]);
}

function slopes(row: number[], target: number, n: number) {
  const sum = sumOfPowers(row);
  const result = row.map((z) => Math.exp(z) / sum / n);
  result[target] -= 1 / n;
  return result;
}

const plus = (a: number, b: number) => a + b;
const sumOfPowers = (row: number[]) => row.map((z) => Math.exp(z)).reduce(plus, 0);

export { shift, slopes, softmaxCrossEntropy, sumOfPowers };
