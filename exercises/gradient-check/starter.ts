/** How to read a relative error. */
export type Verdict = 'good' | 'fair' | 'suspicious' | 'wrong';

export interface GradientCheck {
  /** ‖a − n‖ / (‖a‖ + ‖n‖), between 0 and 1, or NaN. */
  error: number;
  verdict: Verdict;
}

/** Compares a gradient by formula with one by central differences. */
export function gradientCheck(analytic: number[], numerical: number[]): GradientCheck {
  // Your code: the relative error, then the band it falls into.
  return { error: NaN, verdict: 'wrong' };
}
