export interface DenseGradients {
  /** ∂L/∂x, B×n. */
  dx: number[][];
  /** ∂L/∂W, n×m. */
  dW: number[][];
  /** ∂L/∂b, m numbers. */
  db: number[];
}

/** Gradients of y = xW + b, given x (B×n), W (n×m) and delta = ∂L/∂y (B×m). */
export function denseBackward(x: number[][], W: number[][], delta: number[][]): DenseGradients {
  // Your code: three sums. Which index does each of them run over?
  return {
    dx: x.map((row) => row.map(() => 0)),
    dW: W.map((row) => row.map(() => 0)),
    db: W[0].map(() => 0),
  };
}
