/** A function to minimize: its value at any point. */
export type Objective = (at: number[]) => number;

export interface ArmijoHyper {
  /** The first rate tried, α₀. */
  alpha0: number;
  /** The share of the promised decrease that is asked for. */
  c: number;
  /** Factor s from one trial to the next, below 1. */
  shrink: number;
  /** How often the rate may be shrunk. */
  maxBacktracks: number;
}

/** The largest of the rates α₀, α₀s, α₀s², … with sufficient decrease, or 0. */
export function armijoBacktracking(
  f: Objective,
  x: number[],
  g: number[],
  h: ArmijoHyper,
): { alpha: number; backtracks: number } {
  // Your code: try a rate, test it, shrink it, until one passes or you may shrink no more.
  return { alpha: h.alpha0, backtracks: 0 };
}
