import { type Eigenvalues, momentumRun } from './momentum-regime.ts';

/** The factor per step by which momentum's distance to the minimum shrinks in the long run: the larger radius. */
export function momentumFactor(lr: number, beta: number, eigenvalues: Eigenvalues): number {
  const { along, across } = momentumRun(lr, beta, eigenvalues);
  return Math.max(along.radius, across.radius);
}

/** Decimal digits of the distance that a step of momentum wins in the long run: −log₁₀ of the factor, 0 where it does not converge. */
export const momentumDigits = (lr: number, beta: number, eigenvalues: Eigenvalues): number =>
  Math.max(0, -Math.log10(momentumFactor(lr, beta, eigenvalues)));
