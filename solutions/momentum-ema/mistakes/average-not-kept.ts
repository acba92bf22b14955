/** What momentum remembers between steps. */
export interface MomentumState {
  /** Velocity: moving average of the gradient. */
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

/** Gives back the old average. */
export function step(
  w: number[],
  g: number[],
  s: MomentumState,
  h: MomentumHyper,
): { w: number[]; state: MomentumState } {
  const v = s.v.map((vj, j) => h.beta * vj + (1 - h.beta) * g[j]);
  const next = w.map((wj, j) => wj - h.lr * v[j]);
  return { w: next, state: s };
}
