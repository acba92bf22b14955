/** What momentum remembers between steps. */
export interface MomentumState {
  /** Finished steps. */
  t: number;
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
  return { t: 0, v: Array(n).fill(0) };
}

/** Makes up for the start at zero, as Adam does. */
export function step(
  w: number[],
  g: number[],
  s: MomentumState,
  h: MomentumHyper,
): { w: number[]; state: MomentumState } {
  const t = s.t + 1;
  const v = s.v.map((vj, j) => h.beta * vj + (1 - h.beta) * g[j]);
  const next = w.map((wj, j) => wj - (h.lr * v[j]) / (1 - h.beta ** t));
  return { w: next, state: { t, v } };
}
