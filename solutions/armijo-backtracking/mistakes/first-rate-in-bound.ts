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

/** Asks every rate for the decrease of the first. */
export function armijoBacktracking(
  f: Objective,
  x: number[],
  g: number[],
  h: ArmijoHyper,
): { alpha: number; backtracks: number } {
  const f0 = f(x);
  const squaredNorm = g.reduce((sum, gj) => sum + gj * gj, 0);
  let alpha = h.alpha0;
  for (let backtracks = 0; backtracks <= h.maxBacktracks; backtracks++) {
    const trial = x.map((xj, j) => xj - alpha * g[j]);
    if (f(trial) <= f0 - h.c * h.alpha0 * squaredNorm) return { alpha, backtracks };
    alpha *= h.shrink;
  }
  return { alpha: 0, backtracks: h.maxBacktracks };
}
