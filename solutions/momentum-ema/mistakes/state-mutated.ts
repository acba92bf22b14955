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

/** Writes the new velocity over the old one. */
export function step(
  w: number[],
  g: number[],
  s: MomentumState,
  h: MomentumHyper,
): { w: number[]; state: MomentumState } {
  for (let j = 0; j < w.length; j++) s.v[j] = h.beta * s.v[j] + (1 - h.beta) * g[j];
  const next = w.map((wj, j) => wj - h.lr * s.v[j]);
  return { w: next, state: s };
}
