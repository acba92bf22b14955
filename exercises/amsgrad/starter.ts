/** What AMSGrad remembers between steps. */
export interface AmsgradState {
  /** Finished steps. */
  t: number;
  /** First moment: moving average of g. */
  m: number[];
  /** Second moment: moving average of g². */
  v: number[];
  /** The largest v so far. */
  vMax: number[];
}

export interface AmsgradHyper {
  /** Learning rate η. */
  lr: number;
  beta1: number;
  beta2: number;
  eps: number;
}

/** The state before the first step, for n parameters. */
export function init(n: number): AmsgradState {
  return { t: 0, m: Array(n).fill(0), v: Array(n).fill(0), vMax: Array(n).fill(0) };
}

/** One step: w are the parameters, g is the gradient. */
export function step(
  w: number[],
  g: number[],
  s: AmsgradState,
  h: AmsgradHyper,
): { w: number[]; state: AmsgradState } {
  // Your code: moments, the largest v, bias correction, update.
  return { w, state: s };
}
