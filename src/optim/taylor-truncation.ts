import type { OneVariable, Scheme } from './difference-quotient.ts';

/** By what a difference quotient in exact arithmetic differs from the slope at x, with its sign. */
export type Truncation = Readonly<Record<Scheme, (x: number, h: number) => number>>;

/** Terms kept: with derivatives that do not grow and h up to 1 the next one is below 1e-26. */
const ORDERS = Array.from({ length: 24 }, (_, k) => k + 2);

/**
 * The truncation of a function whose Taylor series converges at every distance: the sum of f⁽ᵏ⁾(x) hᵏ⁻¹/k! over k ≥ 2,
 * for the central difference over odd k only. No nearly equal numbers are subtracted, so that it is right to the last
 * digits where the quotient itself drowns in rounding.
 */
export function taylorTruncation(derivative: (order: number) => OneVariable): Truncation {
  const sum = (x: number, h: number, taken: (order: number) => boolean): number => {
    let factor = 1;
    return ORDERS.reduce((total, order) => {
      factor *= h / order;
      return taken(order) ? total + derivative(order)(x) * factor : total;
    }, 0);
  };
  return {
    forward: (x, h) => sum(x, h, () => true),
    central: (x, h) => sum(x, h, (order) => order % 2 === 1),
  };
}
