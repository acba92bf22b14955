/** A function to minimize: its value at any point. */
export type Objective = (at: number[]) => number;

export interface RelaxationHyper {
  /** The first rate tried, α₀. */
  alpha0: number;
  /** The share of the slope's term. */
  c: number;
  /** The share of the curvature's term. */
  b: number;
  /** Factor s from one trial to the next, below 1. */
  shrink: number;
  /** How often the rate may be shrunk. */
  maxBacktracks: number;
}

/** Σ aⱼ bⱼ. */
function dot(a: number[], b: number[]): number {
  return a.reduce((sum, aj, j) => sum + aj * b[j], 0);
}

/** The largest of the rates α₀, α₀s, α₀s², … that satisfies the condition, or 0. */
export function armijoFullRelaxation(
  f: Objective,
  x: number[],
  g: number[],
  H: number[][],
  h: RelaxationHyper,
): { alpha: number; backtracks: number } {
  const f0 = f(x);
  // Your code: gᵀg and gᵀHg, then one trial after the other.
  return { alpha: h.alpha0, backtracks: 0 };
}
