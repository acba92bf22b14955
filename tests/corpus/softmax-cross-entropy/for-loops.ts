export function softmaxCrossEntropy(logits: number[][], targets: number[]) {
  const n = logits.length;
  if (n === 0) return { loss: 0, gradient: [] };
  let loss = 0;
  const gradient: number[][] = [];
  for (let i = 0; i < n; i++) {
    let max = -Infinity;
    for (let k = 0; k < logits[i].length; k++) {
      if (logits[i][k] > max) max = logits[i][k];
    }
    let sum = 0;
    for (let k = 0; k < logits[i].length; k++) {
      sum = sum + Math.exp(logits[i][k] - max);
    }
    loss = loss + (max + Math.log(sum) - logits[i][targets[i]]);
    gradient[i] = [];
    for (let k = 0; k < logits[i].length; k++) {
      const p = Math.exp(logits[i][k] - max) / sum;
      gradient[i][k] = p / n;
      if (k === targets[i]) gradient[i][k] = (p - 1) / n;
    }
  }
  loss = loss / n;
  return { loss, gradient };
}
