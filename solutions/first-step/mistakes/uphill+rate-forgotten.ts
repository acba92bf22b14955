/** Gives the gradient back. */
export function firstStep(gradient: number, learningRate: number): number {
  return gradient;
}
