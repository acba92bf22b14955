/** The move of the ball: positive to the right, negative to the left. */
export function firstStep(gradient: number, learningRate: number): number {
  // Your code: put the formula in place of the 0.
  return 0;
}
