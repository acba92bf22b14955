interface Options {
  reduction?: 'mean' | 'sum';
  temperature?: number;
}

export function softmaxCrossEntropy(
  logits: number[][],
  targets: number[],
  { reduction = 'mean', temperature = 1 }: Options = {},
) {
  const divisor = reduction === 'mean' ? Math.max(1, logits.length) : 1;
  const rows = logits.map((row, i) => one(row, targets[i], temperature));
  const [loss, gradient] = rows.reduce<[number, number[][]]>(
    ([sum, slopes], [l, g]) => [sum + l / divisor, [...slopes, g.map((x) => x / divisor)]],
    [0, []],
  );
  return { loss, gradient };
}

function one(row: number[], target: number, temperature: number): [number, number[]] {
  const scaled = row.map((z) => z / temperature);
  const shift = scaled.reduce((a, b) => Math.max(a, b), -Infinity);
  const sum = scaled.reduce((total, z) => total + Math.exp(z - shift), 0);
  const logP = scaled.map((z) => z - shift - Math.log(sum));
  const slopes = logP.map((lp, k) => {
    // p − 1 without cancellation where p is near 1.
    return (k === target ? Math.expm1(lp) : Math.exp(lp)) / temperature;
  });
  return [-logP[target], slopes];
}
