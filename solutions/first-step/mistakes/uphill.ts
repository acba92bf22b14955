/** Goes the way the gradient points. */
export function firstStep(gradient: number, learningRate: number): number {
  return learningRate * gradient;
}
