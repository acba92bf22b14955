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

/** Gives the past the weight of the present and the other way round. */
export function step(
  w: number[],
  g: number[],
  s: RmspropState,
  h: RmspropHyper,
): { w: number[]; state: RmspropState } {
  const average = s.s.map((sj, j) => (1 - h.rho) * sj + h.rho * g[j] * g[j]);
  const next = w.map((wj, j) => wj - (h.lr * g[j]) / (Math.sqrt(average[j]) + h.eps));
  return { w: next, state: { s: average } };
}
