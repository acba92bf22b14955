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

/** Leaves the learning rate out. */
export function step(
  w: number[],
  g: number[],
  s: RmspropState,
  h: RmspropHyper,
): { w: number[]; state: RmspropState } {
  const average = s.s.map((sj, j) => h.rho * sj + (1 - h.rho) * g[j] * g[j]);
  const next = w.map((wj, j) => wj - g[j] / (Math.sqrt(average[j]) + h.eps));
  return { w: next, state: { s: average } };
}
