/** Steps as far as the slope is steep. */
export function firstStep(gradient: number, learningRate: number): number {
  return -gradient;
}
