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

/** Moves once more with the gradient that was short enough. */
export function gradientDescent(
  gradient: Gradient,
  x0: number[],
  h: DescentHyper,
): { steps: number; x: number[] } {
  let x = x0;
  for (let steps = 1; steps <= h.maxSteps; steps++) {
    const g = gradient(x);
    x = x.map((xj, j) => xj - h.lr * g[j]);
    if (Math.hypot(...g) <= h.tolerance) return { steps, x };
  }
  return { steps: h.maxSteps, x };
}
