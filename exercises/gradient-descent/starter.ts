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

/** Descends from x0: the steps made, where they led. */
export function gradientDescent(
  gradient: Gradient,
  x0: number[],
  h: DescentHyper,
): { steps: number; x: number[] } {
  // Your code: gradient, test, update, repeat.
  return { steps: 0, x: x0 };
}
