export interface Parameters {
  /** D×H. */
  W1: number[][];
  /** H numbers. */
  b1: number[];
  /** H×C. */
  W2: number[][];
  /** C numbers. */
  b2: number[];
}

export interface LossAndGradients {
  loss: number;
  /** ∂loss/∂ each parameter, in the parameters' shapes. */
  gradients: Parameters;
}

/** Loss of the network on a batch, and its gradients in all parameters. */
export function lossAndGradients(
  X: number[][],
  targets: number[],
  params: Parameters,
): LossAndGradients {
  // Your code: forward through both layers with dense and softmaxCrossEntropy, then back.
  return { loss: 0, gradients: params };
}

/** Rows of x through a layer without activation: xW + b. */
function dense(x: number[][], W: number[][], b: number[]): number[][] {
  return x.map((row) => b.map((bj, j) => bj + sum(row.map((xi, i) => xi * W[i][j]))));
}

/** Mean cross-entropy of the batch, and its slopes in the logits. */
function softmaxCrossEntropy(
  logits: number[][],
  targets: number[],
): { loss: number; slopes: number[][] } {
  const n = logits.length;
  if (n === 0) return { loss: 0, slopes: [] };
  const losses: number[] = [];
  const slopes = logits.map((z, s) => {
    const max = Math.max(...z);
    const powers = z.map((zc) => Math.exp(zc - max));
    losses.push(Math.log(sum(powers)) + max - z[targets[s]]);
    return powers.map((power, c) => (power / sum(powers) - (c === targets[s] ? 1 : 0)) / n);
  });
  return { loss: sum(losses) / n, slopes };
}

const sum = (list: number[]): number => list.reduce((total, one) => total + one, 0);
