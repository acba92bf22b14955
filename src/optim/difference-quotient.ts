/** A function of one number. */
export type OneVariable = (x: number) => number;

/** Which points a slope is measured from: x and x + h, or x − h and x + h. */
export type Scheme = 'forward' | 'central';

/** The slope of the chord from x to x + h. */
export const forwardDifference = (f: OneVariable, x: number, h: number): number =>
  (f(x + h) - f(x)) / h;

/** The slope of the chord from x − h to x + h. */
export const centralDifference = (f: OneVariable, x: number, h: number): number =>
  (f(x + h) - f(x - h)) / (2 * h);

/** The slope of f at x as the scheme measures it in double precision, rounding and all; h is above 0. */
export const measuredSlope: Readonly<
  Record<Scheme, (f: OneVariable, x: number, h: number) => number>
> = { forward: forwardDifference, central: centralDifference };
