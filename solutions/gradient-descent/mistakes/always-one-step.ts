/** The gradient at any point. */
export type Gradient = (at: number[]) => number[];

export interface DescentHyper {
  /** Learning rate η. */
  lr: number;
  /** Stop when the gradient is this short. */
  tolerance: number;
  /** Stop after this many steps. */
  maxSteps: number;
}

/** Moves first and asks afterwards. */
export function gradientDescent(
  gradient: Gradient,
  x0: number[],
  h: DescentHyper,
): { steps: number; x: number[] } {
  let x = x0;
  let steps = 0;
  do {
    const g = gradient(x);
    x = x.map((xj, j) => xj - h.lr * g[j]);
    steps++;
  } while (steps < h.maxSteps && Math.hypot(...gradient(x)) > h.tolerance);
  return { steps, x };
}
