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

/** Moves with the gradient. */
export function step(
  w: number[],
  g: number[],
  s: AdamaxState,
  h: AdamaxHyper,
): { w: number[]; state: AdamaxState } {
  const t = s.t + 1;
  const m = s.m.map((mj, j) => h.beta1 * mj + (1 - h.beta1) * g[j]);
  const u = s.u.map((uj, j) => Math.max(h.beta2 * uj, Math.abs(g[j])));
  const correction1 = 1 - h.beta1 ** t;
  const next = w.map((wj, j) => wj + (h.lr * (m[j] / correction1)) / (u[j] + h.eps));
  return { w: next, state: { t, m, u } };
}
