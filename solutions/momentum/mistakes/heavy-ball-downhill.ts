/** What momentum remembers between steps. */
export interface MomentumState {
  /** Velocity: decaying sum of gradients. */
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

/** The rate goes into the velocity, which points downhill, as in Keras. */
export function step(
  w: number[],
  g: number[],
  s: MomentumState,
  h: MomentumHyper,
): { w: number[]; state: MomentumState } {
  const v = s.v.map((vj, j) => h.beta * vj - h.lr * g[j]);
  const next = w.map((wj, j) => wj + v[j]);
  return { w: next, state: { v } };
}
