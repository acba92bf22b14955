/** What Lion remembers between steps. */
export interface LionState {
  /** Moving average of g. */
  m: number[];
}

export interface LionHyper {
  /** Learning rate η. */
  lr: number;
  /** Share of the average in what the sign is taken of. */
  beta1: number;
  /** How slowly the average forgets. */
  beta2: number;
  /** Weight decay λ, per unit of the rate. */
  lambda: number;
}

/** The state before the first step, for n parameters. */
export function init(n: number): LionState {
  return { m: Array(n).fill(0) };
}

/** Takes the sign of a blend of 0 for −1. */
export function step(
  w: number[],
  g: number[],
  s: LionState,
  h: LionHyper,
): { w: number[]; state: LionState } {
  const blend = s.m.map((mj, j) => h.beta1 * mj + (1 - h.beta1) * g[j]);
  const next = w.map((wj, j) => wj - h.lr * ((blend[j] > 0 ? 1 : -1) + h.lambda * wj));
  const m = s.m.map((mj, j) => h.beta2 * mj + (1 - h.beta2) * g[j]);
  return { w: next, state: { m } };
}
