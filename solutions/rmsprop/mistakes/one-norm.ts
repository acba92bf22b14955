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

/** One average for all parameters in place of an average for each. */
export function step(
  w: number[],
  g: number[],
  s: RmspropState,
  h: RmspropHyper,
): { w: number[]; state: RmspropState } {
  const norm2 = g.reduce((total, gj) => total + gj * gj, 0);
  const average = s.s.map((sj) => h.rho * sj + (1 - h.rho) * norm2);
  const next = w.map((wj, j) => wj - (h.lr * g[j]) / (Math.sqrt(average[j]) + h.eps));
  return { w: next, state: { s: average } };
}
