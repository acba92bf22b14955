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

/** Leaves out the mixed derivatives. */
export function armijoFullRelaxation(
  f: Objective,
  x: number[],
  g: number[],
  H: number[][],
  h: RelaxationHyper,
): { alpha: number; backtracks: number } {
  const f0 = f(x);
  const slope = dot(g, g);
  const curvature = dot(
    g,
    H.map((row, i) => row[i] * g[i]),
  );
  let alpha = h.alpha0;
  for (let backtracks = 0; backtracks <= h.maxBacktracks; backtracks++) {
    const trial = x.map((xj, j) => xj - alpha * g[j]);
    const bound = f0 - h.c * alpha * slope + 0.5 * h.b * alpha ** 2 * curvature;
    if (f(trial) <= bound) return { alpha, backtracks };
    alpha *= h.shrink;
  }
  return { alpha: 0, backtracks: h.maxBacktracks };
}
