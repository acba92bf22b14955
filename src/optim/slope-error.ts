import { measuredSlope, type Scheme } from './difference-quotient.ts';
import type { SlopeSubject } from './slope-subject.ts';

/** What a measured slope is worth, and what it is wrong by. */
export interface SlopeError {
  readonly measured: number;
  readonly exact: number;
  /** |measured − exact|. */
  readonly error: number;
  /** The part of the error that exact arithmetic would have as well. */
  readonly truncation: number;
  /** The part that comes from numbers having 53 binary digits. */
  readonly rounding: number;
}

/** Measures the slope at x with step h above 0 and takes its error apart; all parts are sizes, without sign. */
export function slopeError(
  subject: SlopeSubject,
  scheme: Scheme,
  x: number,
  h: number,
): SlopeError {
  const measured = measuredSlope[scheme](subject.value, x, h);
  const exact = subject.slope(x);
  const truncation = subject.truncation[scheme](x, h);
  return {
    measured,
    exact,
    error: Math.abs(measured - exact),
    truncation: Math.abs(truncation),
    rounding: Math.abs(measured - exact - truncation),
  };
}

/**
 * About how large the rounding error of either scheme can become: x + h is off by up to a rounding of x, each value by one
 * of f (Nocedal and Wright 2006, section 8.1), and the difference of two such values is divided by the step.
 */
export const roundingLevel = (subject: SlopeSubject, x: number, h: number): number =>
  (Number.EPSILON * (Math.abs(subject.value(x)) + Math.abs(x * subject.slope(x)))) / h;
