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

/** Writes the new parameters over the caller's. */
export function step(
  w: number[],
  g: number[],
  s: RmspropState,
  h: RmspropHyper,
): { w: number[]; state: RmspropState } {
  const average = s.s.map((sj, j) => h.rho * sj + (1 - h.rho) * g[j] * g[j]);
  for (let j = 0; j < w.length; j++) {
    w[j] -= (h.lr * g[j]) / (Math.sqrt(average[j]) + h.eps);
  }
  return { w, state: { s: average } };
}
