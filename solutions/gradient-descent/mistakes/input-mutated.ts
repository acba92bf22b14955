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

/** Walks with the caller's own array. */
export function gradientDescent(
  gradient: Gradient,
  x0: number[],
  h: DescentHyper,
): { steps: number; x: number[] } {
  const x = x0;
  for (let steps = 0; steps < h.maxSteps; steps++) {
    const g = gradient(x);
    if (Math.hypot(...g) <= h.tolerance) return { steps, x };
    for (let j = 0; j < x.length; j++) x[j] -= h.lr * g[j];
  }
  return { steps: h.maxSteps, x };
}
