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

/** One step: w are the parameters, g is the gradient. */
export function step(
  w: number[],
  g: number[],
  s: LionState,
  h: LionHyper,
): { w: number[]; state: LionState } {
  // Your code: blend, update by its sign, average.
  return { w, state: s };
}
