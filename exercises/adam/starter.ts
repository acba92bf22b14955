/** What Adam remembers between steps. */
export interface AdamState {
  /** Finished steps. */
  t: number;
  /** First moment: moving average of g. */
  m: number[];
  /** Second moment: moving average of g². */
  v: number[];
}

export interface AdamHyper {
  /** Learning rate η. */
  lr: number;
  beta1: number;
  beta2: number;
  eps: number;
}

/** The state before the first step, for n parameters. */
export function init(n: number): AdamState {
  return { t: 0, m: Array(n).fill(0), v: Array(n).fill(0) };
}

/** One step: w are the parameters, g is the gradient. */
export function step(
  w: number[],
  g: number[],
  s: AdamState,
  h: AdamHyper,
): { w: number[]; state: AdamState } {
  // Your code: moments, bias correction, update.
  return { w, state: s };
}
