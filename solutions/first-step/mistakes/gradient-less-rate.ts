/** A difference, the other way round. */
export function firstStep(gradient: number, learningRate: number): number {
  return gradient - learningRate;
}
