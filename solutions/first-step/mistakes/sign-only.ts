/** Takes the sign of the slope and loses its size. */
export function firstStep(gradient: number, learningRate: number): number {
  return -learningRate * Math.sign(gradient);
}
