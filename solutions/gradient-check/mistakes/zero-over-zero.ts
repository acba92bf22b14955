/** How to read a relative error. */
export type Verdict = 'good' | 'fair' | 'suspicious' | 'wrong';

export interface GradientCheck {
  /** ‖a − n‖ / (‖a‖ + ‖n‖), between 0 and 1, or NaN. */
  error: number;
  verdict: Verdict;
}

/** Compares a gradient by formula with one by central differences. */
export function gradientCheck(analytic: number[], numerical: number[]): GradientCheck {
  const error = relativeError(analytic, numerical);
  return { error, verdict: verdictOn(error) };
}

/** Divides by 0 at a minimum. */
function relativeError(a: number[], n: number[]): number {
  const size = norm(a) + norm(n);
  return norm(a.map((aj, j) => aj - n[j])) / size;
}

const norm = (v: number[]): number => Math.sqrt(v.reduce((sum, vj) => sum + vj * vj, 0));

/** Begins with the best band, so that NaN, which is at most nothing, ends in the worst. */
function verdictOn(error: number): Verdict {
  if (error <= 1e-7) return 'good';
  if (error <= 1e-4) return 'fair';
  if (error <= 1e-2) return 'suspicious';
  return 'wrong';
}
