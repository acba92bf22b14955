import type { Trajectory } from './descend.ts';
import { asPoint, type Objective, type Point } from './objective.ts';

/** A direction in which a quadratic bends without twisting, and how strongly. */
export interface PrincipalAxis {
  /** The curvature: an eigenvalue of the Hessian. */
  readonly lambda: number;
  /** Its eigenvector, of length 1. */
  readonly direction: Point;
}

/** The axes of a quadratic of two variables, the flatter first; read off its gradient, which is affine. */
export function principalAxes({
  gradient,
}: Objective): readonly [flat: PrincipalAxis, steep: PrincipalAxis] {
  const [originX, originY] = asPoint(gradient([0, 0]));
  const [gx, gy] = asPoint(gradient([1, 0]));
  const [, hy] = asPoint(gradient([0, 1]));
  const [a, b, d] = [gx - originX, gy - originY, hy - originY];
  const [mean, half] = [(a + d) / 2, Math.hypot((a - d) / 2, b)];
  const angle = Math.atan2(2 * b, a - d) / 2;
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  // Of two opposite directions the one that does not point left.
  return [
    { lambda: mean - half, direction: s >= 0 ? [s, -c] : [-s, c] },
    { lambda: mean + half, direction: [c, s] },
  ];
}

/** How far a point lies along an axis. */
export const along = ([x, y]: Point, { direction: [dx, dy] }: PrincipalAxis): number =>
  x * dx + y * dy;

/** An axis's share of a quadratic's value, ½λu², after every step of a descent; the minimum lies at the origin. */
export const axisShares = ({ w: [x, y] }: Trajectory, axis: PrincipalAxis): readonly number[] =>
  Array.from(x ?? [], (xk, k) => 0.5 * axis.lambda * along([xk, y?.[k] ?? Number.NaN], axis) ** 2);
