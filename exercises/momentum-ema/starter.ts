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

/** One step: w are the parameters, g is the gradient. */
export function step(
  w: number[],
  g: number[],
  s: MomentumState,
  h: MomentumHyper,
): { w: number[]; state: MomentumState } {
  // Your code: average, then update.
  return { w, state: s };
}
