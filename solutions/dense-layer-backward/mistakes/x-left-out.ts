export interface DenseGradients {
  /** ∂L/∂x, B×n. */
  dx: number[][];
  /** ∂L/∂W, n×m. */
  dW: number[][];
  /** ∂L/∂b, m numbers. */
  db: number[];
}

/** Gives every input the same share. */
export function denseBackward(x: number[][], W: number[][], delta: number[][]): DenseGradients {
  return {
    dx: delta.map((row) => W.map((weights) => sum(weights.map((w, j) => row[j] * w)))),
    dW: W.map((weights) => weights.map((_, j) => sum(delta.map((row) => row[j])))),
    db: W[0].map((_, j) => sum(delta.map((row) => row[j]))),
  };
}

const sum = (list: number[]): number => list.reduce((total, one) => total + one, 0);
