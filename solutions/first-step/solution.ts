/** The step of gradient descent: downhill, as long as the slope and the rate make it. */
export function firstStep(gradient: number, learningRate: number): number {
  return -learningRate * gradient;
}
