/** What AdamW remembers between steps. */
export interface AdamwState {
  /** Finished steps. */
  t: number;
  /** First moment: moving average of g. */
  m: number[];
  /** Second moment: moving average of g². */
  v: number[];
}

export interface AdamwHyper {
  /** Learning rate η. */
  lr: number;
  beta1: number;
  beta2: number;
  eps: number;
  /** Weight decay λ, per unit of the rate. */
  lambda: number;
}

/** The state before the first step, for n parameters. */
export function init(n: number): AdamwState {
  return { t: 0, m: Array(n).fill(0), v: Array(n).fill(0) };
}

/** Moves with the gradient. */
export function step(
  w: number[],
  g: number[],
  s: AdamwState,
  h: AdamwHyper,
): { w: number[]; state: AdamwState } {
  const t = s.t + 1;
  const m = s.m.map((mj, j) => h.beta1 * mj + (1 - h.beta1) * g[j]);
  const v = s.v.map((vj, j) => h.beta2 * vj + (1 - h.beta2) * g[j] * g[j]);
  const correction1 = 1 - h.beta1 ** t;
  const correction2 = 1 - h.beta2 ** t;
  const next = w.map((wj, j) => {
    const mHat = m[j] / correction1;
    const vHat = v[j] / correction2;
    return wj - h.lr * h.lambda * wj + (h.lr * mHat) / (Math.sqrt(vHat) + h.eps);
  });
  return { w: next, state: { t, m, v } };
}
