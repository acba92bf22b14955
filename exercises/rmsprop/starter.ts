/** What RMSProp remembers between steps. */
export interface RmspropState {
  /** Moving average of g². */
  s: number[];
}

export interface RmspropHyper {
  /** Learning rate η. */
  lr: number;
  /** Decay rate ρ of the average. */
  rho: number;
  eps: number;
}

/** The state before the first step, for n parameters. */
export function init(n: number): RmspropState {
  return { s: Array(n).fill(0) };
}

/** One step: w are the parameters, g is the gradient. */
export function step(
  w: number[],
  g: number[],
  s: RmspropState,
  h: RmspropHyper,
): { w: number[]; state: RmspropState } {
  // Your code: average of squares, then update.
  return { w, state: s };
}
