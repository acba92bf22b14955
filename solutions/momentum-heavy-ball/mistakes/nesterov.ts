/** What momentum remembers between steps. */
export interface MomentumState {
  /** Velocity: the last move, rate included. */
  v: number[];
}

export interface MomentumHyper {
  /** Learning rate η. */
  lr: number;
  beta: number;
}

/** The state before the first step, for n parameters. */
export function init(n: number): MomentumState {
  return { v: Array(n).fill(0) };
}

/** Applies β to the new velocity once more, as Nesterov does. */
export function step(
  w: number[],
  g: number[],
  s: MomentumState,
  h: MomentumHyper,
): { w: number[]; state: MomentumState } {
  const v = s.v.map((vj, j) => h.beta * vj + h.lr * g[j]);
  const next = w.map((wj, j) => wj - (h.beta * v[j] + h.lr * g[j]));
  return { w: next, state: { v } };
}
