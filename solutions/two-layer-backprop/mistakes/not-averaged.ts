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

/** Averages the loss and sums the slopes. */
export function lossAndGradients(
  X: number[][],
  targets: number[],
  params: Parameters,
): LossAndGradients {
  const { W1, b1, W2, b2 } = params;
  const hidden = dense(X, W1, b1).map((row) => row.map((z) => Math.tanh(z)));
  const { loss, slopes } = softmaxCrossEntropy(dense(hidden, W2, b2), targets);
  const toHidden = slopes.map((row) => W2.map((weights) => sum(weights.map((w, c) => row[c] * w))));
  const delta = toHidden.map((row, s) => row.map((slope, k) => slope * (1 - hidden[s][k] ** 2)));
  return {
    loss,
    gradients: {
      W1: weightSlopes(X, W1, delta),
      b1: biasSlopes(b1, delta),
      W2: weightSlopes(hidden, W2, slopes),
      b2: biasSlopes(b2, slopes),
    },
  };
}

/** Over the batch, every input of a layer times every slope at its output. */
function weightSlopes(x: number[][], W: number[][], delta: number[][]): number[][] {
  return W.map((weights, i) => weights.map((_, j) => sum(delta.map((row, s) => x[s][i] * row[j]))));
}

/** Over the batch, the slopes at a layer's output. */
function biasSlopes(b: number[], delta: number[][]): number[] {
  return b.map((_, j) => sum(delta.map((row) => row[j])));
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
    return powers.map((power, c) => power / sum(powers) - (c === targets[s] ? 1 : 0));
  });
  return { loss: sum(losses) / n, slopes };
}

const sum = (list: number[]): number => list.reduce((total, one) => total + one, 0);
