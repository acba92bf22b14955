/** The larger the rate, the smaller the step. */
export function firstStep(gradient: number, learningRate: number): number {
  return -gradient / learningRate;
}
