/** What AdamW remembers between steps. */
export interface AdamwState {
  /** Finished steps. */
  t: number;
  /** First moment: moving average of g. */
  m: number[];
  /** Second moment: moving average of g². */
  v: number[];
}

export interface AdamwHyper {
  /** Learning rate η. */
  lr: number;
  beta1: number;
  beta2: number;
  eps: number;
  /** Weight decay λ, per unit of the rate. */
  lambda: number;
}

/** The state before the first step, for n parameters. */
export function init(n: number): AdamwState {
  return { t: 0, m: Array(n).fill(0), v: Array(n).fill(0) };
}

/** One step: w are the parameters, g is the gradient. */
export function step(
  w: number[],
  g: number[],
  s: AdamwState,
  h: AdamwHyper,
): { w: number[]; state: AdamwState } {
  // Your code: Adam’s step, and the decay beside it.
  return { w, state: s };
}
