/** What NAdam remembers between steps. */
export interface NadamState {
  /** Finished steps. */
  t: number;
  /** First moment: moving average of g. */
  m: number[];
  /** Second moment: moving average of g². */
  v: number[];
}

export interface NadamHyper {
  /** Learning rate η. */
  lr: number;
  beta1: number;
  beta2: number;
  eps: number;
}

/** The state before the first step, for n parameters. */
export function init(n: number): NadamState {
  return { t: 0, m: Array(n).fill(0), v: Array(n).fill(0) };
}

/** Adds the whole gradient. */
export function step(
  w: number[],
  g: number[],
  s: NadamState,
  h: NadamHyper,
): { w: number[]; state: NadamState } {
  const t = s.t + 1;
  const m = s.m.map((mj, j) => h.beta1 * mj + (1 - h.beta1) * g[j]);
  const v = s.v.map((vj, j) => h.beta2 * vj + (1 - h.beta2) * g[j] * g[j]);
  const correction1 = 1 - h.beta1 ** t;
  const correction2 = 1 - h.beta2 ** t;
  const next = w.map((wj, j) => {
    const mHat = m[j] / correction1;
    const vHat = v[j] / correction2;
    const ahead = h.beta1 * mHat + g[j];
    return wj - (h.lr * ahead) / (Math.sqrt(vHat) + h.eps);
  });
  return { w: next, state: { t, m, v } };
}
