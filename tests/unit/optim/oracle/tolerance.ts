/** Whether a computed number may stand for the oracle's: relative 1e-9 plus absolute 1e-12 of the largest number beside it. */
export const agrees = (actual: number, expected: number, scale: number): boolean =>
  Object.is(actual, expected) ||
  Math.abs(actual - expected) <=
    1e-9 * Math.max(Math.abs(actual), Math.abs(expected)) + 1e-12 * scale;

/** The largest magnitude of a list of numbers. */
export const scaleOf = (numbers: readonly number[]): number =>
  numbers.reduce((largest, x) => Math.max(largest, Math.abs(x)), 0);
