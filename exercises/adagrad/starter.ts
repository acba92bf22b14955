/** What AdaGrad remembers between steps. */
export interface AdagradState {
  /** Sum of all squared gradients so far. */
  s: number[];
}

export interface AdagradHyper {
  /** Learning rate η. */
  lr: number;
  eps: number;
}

/** The state before the first step, for n parameters. */
export function init(n: number): AdagradState {
  return { s: Array(n).fill(0) };
}

/** One step: w are the parameters, g is the gradient. */
export function step(
  w: number[],
  g: number[],
  s: AdagradState,
  h: AdagradHyper,
): { w: number[]; state: AdagradState } {
  // Your code: sum of squares, then update.
  return { w, state: s };
}
