export interface DenseGradients {
  /** ∂L/∂x, B×n. */
  dx: number[][];
  /** ∂L/∂W, n×m. */
  dW: number[][];
  /** ∂L/∂b, m numbers. */
  db: number[];
}

/** Gives every sample the δ of all. */
export function denseBackward(x: number[][], W: number[][], delta: number[][]): DenseGradients {
  const all = W[0].map((_, j) => sum(delta.map((row) => row[j])));
  return {
    dx: delta.map(() => W.map((weights) => sum(weights.map((w, j) => all[j] * w)))),
    dW: W.map((weights, i) => weights.map((_, j) => sum(delta.map((row, s) => x[s][i] * row[j])))),
    db: W[0].map((_, j) => sum(delta.map((row) => row[j]))),
  };
}

const sum = (list: number[]): number => list.reduce((total, one) => total + one, 0);
