/** What Adadelta remembers between steps. */
export interface AdadeltaState {
  /** Moving average of g². */
  s: number[];
  /** Moving average of Δ². */
  d: number[];
}

export interface AdadeltaHyper {
  /** Learning rate η, a factor on the move; 1 in the paper. */
  lr: number;
  /** Decay rate ρ of both averages. */
  rho: number;
  eps: number;
}

/** The state before the first step, for n parameters. */
export function init(n: number): AdadeltaState {
  return { s: Array(n).fill(0), d: Array(n).fill(0) };
}

/** One step: w are the parameters, g is the gradient. */
export function step(
  w: number[],
  g: number[],
  s: AdadeltaState,
  h: AdadeltaHyper,
): { w: number[]; state: AdadeltaState } {
  // Your code: average of g², the move, average of its square, update.
  return { w, state: s };
}
