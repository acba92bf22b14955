/** The best setting for a quadratic and the factor per step that it reaches in the long run. */
export interface Optimum {
  readonly lr: number;
  readonly beta: number;
  readonly rate: number;
}

/**
 * The heavy ball tuned to a quadratic whose eigenvalues lie between `lowest` and `highest`: both ends are critically damped,
 * and the rate is (√κ − 1)/(√κ + 1) (Polyak 1964).
 */
export function polyakOptimum(lowest: number, highest: number): Optimum {
  const [a, b] = [Math.sqrt(lowest), Math.sqrt(highest)];
  const rate = (b - a) / (b + a);
  return { lr: (2 / (a + b)) ** 2, beta: rate ** 2, rate };
}
