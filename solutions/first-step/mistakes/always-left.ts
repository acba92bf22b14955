/** Takes the size of the slope and loses its sign. */
export function firstStep(gradient: number, learningRate: number): number {
  return -learningRate * Math.abs(gradient);
}
