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

/** β1 in place of β2 and the other way round. */
export function step(
  w: number[],
  g: number[],
  s: AdamState,
  h: AdamHyper,
): { w: number[]; state: AdamState } {
  const t = s.t + 1;
  const m = s.m.map((mj, j) => h.beta2 * mj + (1 - h.beta2) * g[j]);
  const v = s.v.map((vj, j) => h.beta1 * vj + (1 - h.beta1) * g[j] * g[j]);
  const correction1 = 1 - h.beta2 ** t;
  const correction2 = 1 - h.beta1 ** t;
  const next = w.map((wj, j) => {
    const mHat = m[j] / correction1;
    const vHat = v[j] / correction2;
    return wj - (h.lr * mHat) / (Math.sqrt(vHat) + h.eps);
  });
  return { w: next, state: { t, m, v } };
}
