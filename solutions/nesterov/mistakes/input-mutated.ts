/** What Nesterov momentum remembers between steps. */
export interface NesterovState {
  /** Velocity: decaying sum of gradients. */
  v: number[];
}

export interface NesterovHyper {
  /** Learning rate η. */
  lr: number;
  beta: number;
}

/** The gradient at any point. */
export type Gradient = (at: number[]) => number[];

/** The state before the first step, for n parameters. */
export function init(n: number): NesterovState {
  return { v: Array(n).fill(0) };
}

/** Writes the look-ahead point and then the new parameters over the caller’s. */
export function step(
  w: number[],
  gradient: Gradient,
  s: NesterovState,
  h: NesterovHyper,
): { w: number[]; state: NesterovState } {
  for (let j = 0; j < w.length; j++) w[j] -= h.lr * h.beta * s.v[j];
  const g = gradient(w);
  const v = s.v.map((vj, j) => h.beta * vj + g[j]);
  for (let j = 0; j < w.length; j++) w[j] -= h.lr * g[j];
  return { w, state: { v } };
}
