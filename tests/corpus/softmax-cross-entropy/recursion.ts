type Result = { loss: number; gradient: number[][] };

function largest([first, ...rest]: number[]): number {
  if (rest.length === 0) return first;
  const other = largest(rest);
  return first > other ? first : other;
}

function total([first, ...rest]: number[]): number {
  return first === undefined ? 0 : first + total(rest);
}

function summed([row, ...rows]: number[][], [target, ...others]: number[]): Result {
  if (row === undefined) return { loss: 0, gradient: [] };
  const powers = row.map((z) => Math.exp(z - largest(row)));
  const sum = total(powers);
  const { loss, gradient } = summed(rows, others);
  return {
    loss: loss + Math.log(sum) + largest(row) - row[target],
    gradient: [powers.map((power, k) => power / sum - Number(k === target)), ...gradient],
  };
}

export function softmaxCrossEntropy(logits: number[][], targets: number[]): Result {
  const { loss, gradient } = summed(logits, targets);
  const count = Math.max(logits.length, 1);
  return { loss: loss / count, gradient: gradient.map((row) => row.map((x) => x / count)) };
}
