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

function relativeError(a: number[], n: number[]): number {
  const size = norm(a) + norm(n);
  if (size === 0) return 0;
  return norm(a.map((aj, j) => aj - n[j])) / size;
}

const norm = (v: number[]): number => Math.sqrt(v.reduce((sum, vj) => sum + vj * vj, 0));

/** Leaves the bounds to the band above. */
function verdictOn(error: number): Verdict {
  if (error < 1e-7) return 'good';
  if (error < 1e-4) return 'fair';
  if (error < 1e-2) return 'suspicious';
  return 'wrong';
}
