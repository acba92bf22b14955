/** Reads the minus as a difference. */
export function firstStep(gradient: number, learningRate: number): number {
  return learningRate - gradient;
}
