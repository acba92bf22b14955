/** What AdaMax remembers between steps. */
export interface AdamaxState {
  /** Finished steps. */
  t: number;
  /** First moment: moving average of g. */
  m: number[];
  /** The largest |g| so far, each faded by β₂ for every step since. */
  u: number[];
}

export interface AdamaxHyper {
  /** Learning rate η. */
  lr: number;
  beta1: number;
  beta2: number;
  eps: number;
}

/** The state before the first step, for n parameters. */
export function init(n: number): AdamaxState {
  return { t: 0, m: Array(n).fill(0), u: Array(n).fill(0) };
}

/** One step: w are the parameters, g is the gradient. */
export function step(
  w: number[],
  g: number[],
  s: AdamaxState,
  h: AdamaxHyper,
): { w: number[]; state: AdamaxState } {
  // Your code: first moment, fading maximum, bias correction, update.
  return { w, state: s };
}
