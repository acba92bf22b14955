/** What Adadelta remembers between steps. */
export interface AdadeltaState {
  /** Moving average of g². */
  s: number[];
  /** Moving average of Δ². */
  d: number[];
}

export interface AdadeltaHyper {
  /** Learning rate η, a factor on the move; 1 in the paper. */
  lr: number;
  /** Decay rate ρ of both averages. */
  rho: number;
  eps: number;
}

/** The state before the first step, for n parameters. */
export function init(n: number): AdadeltaState {
  return { s: Array(n).fill(0), d: Array(n).fill(0) };
}

/** Leaves the past moves out of the step. */
export function step(
  w: number[],
  g: number[],
  s: AdadeltaState,
  h: AdadeltaHyper,
): { w: number[]; state: AdadeltaState } {
  const squares = s.s.map((sj, j) => h.rho * sj + (1 - h.rho) * g[j] * g[j]);
  const move = g.map((gj, j) => gj / Math.sqrt(squares[j] + h.eps));
  const moves = s.d.map((dj, j) => h.rho * dj + (1 - h.rho) * move[j] * move[j]);
  const next = w.map((wj, j) => wj - h.lr * move[j]);
  return { w: next, state: { s: squares, d: moves } };
}
