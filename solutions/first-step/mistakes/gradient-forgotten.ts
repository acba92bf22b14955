/** The same step everywhere. */
export function firstStep(gradient: number, learningRate: number): number {
  return -learningRate;
}
