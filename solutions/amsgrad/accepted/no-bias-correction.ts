/** What AMSGrad remembers between steps. */
export interface AmsgradState {
  /** Finished steps. */
  t: number;
  /** First moment: moving average of g. */
  m: number[];
  /** Second moment: moving average of g². */
  v: number[];
  /** The largest v so far. */
  vMax: number[];
}

export interface AmsgradHyper {
  /** Learning rate η. */
  lr: number;
  beta1: number;
  beta2: number;
  eps: number;
}

/** The state before the first step, for n parameters. */
export function init(n: number): AmsgradState {
  return { t: 0, m: Array(n).fill(0), v: Array(n).fill(0), vMax: Array(n).fill(0) };
}

/** AMSGrad as in its paper, without bias correction. */
export function step(
  w: number[],
  g: number[],
  s: AmsgradState,
  h: AmsgradHyper,
): { w: number[]; state: AmsgradState } {
  const t = s.t + 1;
  const m = s.m.map((mj, j) => h.beta1 * mj + (1 - h.beta1) * g[j]);
  const v = s.v.map((vj, j) => h.beta2 * vj + (1 - h.beta2) * g[j] * g[j]);
  const vMax = s.vMax.map((xj, j) => Math.max(xj, v[j]));
  const next = w.map((wj, j) => {
    const mHat = m[j];
    const vHat = vMax[j];
    return wj - (h.lr * mHat) / (Math.sqrt(vHat) + h.eps);
  });
  return { w: next, state: { t, m, v, vMax } };
}
