/** What Adam remembers between steps. Create it with init, update it in step. */
export interface AdamState {
  /** Finished steps. */
  t: number;
  /** First moment: moving average of the gradient, one entry per parameter. */
  m: number[];
  /** Second moment: moving average of the squared gradient, one entry per parameter. */
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
  return { t: 0, m: new Array(n).fill(0), v: new Array(n).fill(0) };
}

/** One step of Adam: w are the parameters, g the gradient at w. Returns new arrays. */
export function step(
  w: number[],
  g: number[],
  s: AdamState,
  h: AdamHyper,
): { w: number[]; state: AdamState } {
  // Your code: update the moments, correct their bias, move the parameters.
  return { w, state: s };
}
