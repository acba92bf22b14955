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

/** Makes every step it may. */
export function gradientDescent(
  gradient: Gradient,
  x0: number[],
  h: DescentHyper,
): { steps: number; x: number[] } {
  let x = x0;
  for (let steps = 0; steps < h.maxSteps; steps++) {
    const g = gradient(x);
    x = x.map((xj, j) => xj - h.lr * g[j]);
  }
  return { steps: h.maxSteps, x };
}
