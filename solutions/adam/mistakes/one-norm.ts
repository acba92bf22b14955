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

/** One squared norm for all parameters in place of a square for each. */
export function step(
  w: number[],
  g: number[],
  s: AdamState,
  h: AdamHyper,
): { w: number[]; state: AdamState } {
  const t = s.t + 1;
  const m = s.m.map((mj, j) => h.beta1 * mj + (1 - h.beta1) * g[j]);
  const norm2 = g.reduce((sum, gj) => sum + gj * gj, 0);
  const v = s.v.map((vj) => h.beta2 * vj + (1 - h.beta2) * norm2);
  const correction1 = 1 - h.beta1 ** t;
  const correction2 = 1 - h.beta2 ** t;
  const next = w.map((wj, j) => {
    const mHat = m[j] / correction1;
    const vHat = v[j] / correction2;
    return wj - (h.lr * mHat) / (Math.sqrt(vHat) + h.eps);
  });
  return { w: next, state: { t, m, v } };
}
