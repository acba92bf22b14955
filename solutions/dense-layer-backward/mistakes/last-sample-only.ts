export interface DenseGradients {
  /** ∂L/∂x, B×n. */
  dx: number[][];
  /** ∂L/∂W, n×m. */
  dW: number[][];
  /** ∂L/∂b, m numbers. */
  db: number[];
}

/** Overwrites where it should add. */
export function denseBackward(x: number[][], W: number[][], delta: number[][]): DenseGradients {
  const dW = W.map((row) => row.map(() => 0));
  delta.forEach((row, s) => {
    for (let i = 0; i < W.length; i++) {
      for (let j = 0; j < row.length; j++) dW[i][j] = x[s][i] * row[j];
    }
  });
  return {
    dx: delta.map((row) => W.map((weights) => sum(weights.map((w, j) => row[j] * w)))),
    dW,
    db: W[0].map((_, j) => sum(delta.map((row) => row[j]))),
  };
}

const sum = (list: number[]): number => list.reduce((total, one) => total + one, 0);
