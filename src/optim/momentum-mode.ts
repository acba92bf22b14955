/** A root of the characteristic polynomial, real when `im` is 0. */
interface Root {
  readonly re: number;
  readonly im: number;
}

/** How the distance to the minimum fades along one direction. */
type Damping = 'overdamped' | 'critical' | 'ringing' | 'alternating' | 'diverging';

/** Momentum on a quadratic, seen along one eigenvector. */
export interface MomentumMode {
  readonly lambda: number;
  /** The two roots; complex ones as a conjugate pair, the one with the larger real part first. */
  readonly roots: readonly [Root, Root];
  /** The modulus of the larger root: the factor per step by which the distance shrinks in the long run. */
  readonly radius: number;
  readonly damping: Damping;
}

/**
 * The roots of z² − (1 + β − ηλ) z + β: on a quadratic with eigenvalue λ, the error of v ← βv + g, w ← w − ηv obeys
 * x_{t+1} = (1 + β − ηλ) x_t − β x_{t−1} (Polyak 1964). Two roots closer than `tolerance` count as one, which is
 * critical damping. `alternating` is a real negative root in the lead: the error changes its sign at every step.
 */
export function momentumMode(
  lr: number,
  beta: number,
  lambda: number,
  tolerance = 1e-6,
): MomentumMode {
  const sum = 1 + beta - lr * lambda;
  const discriminant = sum * sum - 4 * beta;
  const gap = Math.sqrt(Math.abs(discriminant));
  const roots: readonly [Root, Root] =
    discriminant < 0
      ? [
          { re: sum / 2, im: gap / 2 },
          { re: sum / 2, im: -gap / 2 },
        ]
      : [
          { re: (sum + gap) / 2, im: 0 },
          { re: (sum - gap) / 2, im: 0 },
        ];
  const radius = Math.max(...roots.map(({ re, im }) => Math.hypot(re, im)));
  return { lambda, roots, radius, damping: dampingOf(radius, gap, discriminant, sum, tolerance) };
}

function dampingOf(
  radius: number,
  gap: number,
  discriminant: number,
  sum: number,
  tolerance: number,
): Damping {
  if (radius >= 1) return 'diverging';
  if (gap <= tolerance) return 'critical';
  if (discriminant < 0) return 'ringing';
  return sum > 0 ? 'overdamped' : 'alternating';
}

/** The β at which the two roots meet at 1 − √(ηλ): (1 − √(ηλ))². */
export const criticalBeta = (lr: number, lambda: number): number =>
  (1 - Math.sqrt(lr * lambda)) ** 2;
