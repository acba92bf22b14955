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

/** Writes the new parameters over the caller's. */
export function step(
  w: number[],
  g: number[],
  s: MomentumState,
  h: MomentumHyper,
): { w: number[]; state: MomentumState } {
  const v = s.v.map((vj, j) => h.beta * vj + (1 - h.beta) * g[j]);
  for (let j = 0; j < w.length; j++) w[j] -= h.lr * v[j];
  return { w, state: { v } };
}
