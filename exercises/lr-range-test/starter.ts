export interface RangeHyper {
  /** The rate of the first step; positive. */
  lrMin: number;
  /** The rate of the last step. */
  lrMax: number;
  /** Steps of the test, at least 1. */
  T: number;
}

export interface SmoothingHyper {
  /** Weight of the past; at least 0, below 1. */
  beta: number;
}

/** The rate to try after t finished steps. */
export function rangeRate(t: number, h: RangeHyper): number {
  // Your code: equal factors from lrMin to lrMax.
  return h.lrMin;
}

/** The losses after smoothing, as many as were given. */
export function smoothLosses(losses: number[], h: SmoothingHyper): number[] {
  // Your code: a moving average from 0, with its start corrected.
  return losses;
}

/** The rate to train with, read from smoothed losses; NaN if they show none. */
export function suggestRate(rates: number[], smooth: number[]): number {
  // Your code: find the lowest, and know when to stop.
  return NaN;
}
