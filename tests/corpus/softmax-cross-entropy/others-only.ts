/** Works with differences to the target's logit: loss = log(1 + Σ exp(z_c − z_y)) over the other classes. */
export const softmaxCrossEntropy = function (logits: number[][], targets: number[]) {
  console.log(`batch of ${logits.length}`);
  const share = 1 / (logits.length || 1);
  const gradient: number[][] = [];
  let loss = 0;
  for (const [i, row] of logits.entries()) {
    const y = targets[i];
    const differences = row.filter((_, k) => k !== y).map((z) => z - row[y]);
    const top = Math.max(0, ...differences);
    const others = differences.reduce((sum, d) => sum + Math.exp(d - top), 0);
    loss += share * (top + Math.log(Math.exp(-top) + others));
    let slopeOfTarget = 0;
    const slopes = row.map((z, k) => {
      if (k === y) return 0;
      const slope = (share * Math.exp(z - row[y] - top)) / (Math.exp(-top) + others);
      slopeOfTarget -= slope;
      return slope;
    });
    slopes[y] = slopeOfTarget;
    console.log('sample', i, 'slopes', slopes);
    gradient.push(slopes);
  }
  return { loss, gradient };
};
