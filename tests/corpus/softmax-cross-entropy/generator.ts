function* samples(logits: number[][], targets: number[]) {
  let i = 0;
  for (const row of logits) {
    yield { row, target: targets[i], max: Math.max(...row) };
    i += 1;
  }
}

export function softmaxCrossEntropy(logits: number[][], targets: number[]) {
  const n = logits.length;
  const losses = new Map<number, number>();
  const gradient: number[][] = [];
  for (const { row, target, max } of samples(logits, targets)) {
    const powers = Object.fromEntries(row.map((z, k) => [k, Math.exp(z - max)]));
    const sum = Object.values(powers).reduce((a, b) => a + b, 0);
    losses.set(gradient.length, Math.log(sum) + (max - row[target]));
    gradient.push(Object.entries(powers).map(([k, power]) => (power / sum - (+k === target ? 1 : 0)) / n));
  }
  const all = [...losses.values()];
  return n === 0 ? { loss: 0, gradient } : { loss: all.reduce((a, b) => a + b) / n, gradient };
}
