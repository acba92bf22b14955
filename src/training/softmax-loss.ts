/**
 * Turns rows of logits into probabilities in place and gives the summed cross-entropy with the labels, in nats. Written
 * with the largest logit taken off, so that no power overflows and a confident wrong answer costs what it should.
 */
export function softmaxLoss(
  logits: Float64Array,
  labels: Uint8Array,
  rows: number,
  classes: number,
): number {
  let loss = 0;
  for (let row = 0; row < rows; row += 1) {
    const start = row * classes;
    let largest = logits[start] as number;
    for (let c = 1; c < classes; c += 1) largest = Math.max(largest, logits[start + c] as number);
    const right = (logits[start + (labels[row] as number)] as number) - largest;
    let sum = 0;
    for (let c = 0; c < classes; c += 1) {
      const power = Math.exp((logits[start + c] as number) - largest);
      logits[start + c] = power;
      sum += power;
    }
    for (let c = 0; c < classes; c += 1) logits[start + c] = (logits[start + c] as number) / sum;
    loss += Math.log(sum) - right;
  }
  return loss;
}
