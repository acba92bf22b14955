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

/** One step: w are the parameters; ask for a gradient. */
export function step(
  w: number[],
  gradient: Gradient,
  s: NesterovState,
  h: NesterovHyper,
): { w: number[]; state: NesterovState } {
  // Your code: look ahead, velocity, update.
  return { w, state: s };
}
