// Five separate loops, one for each line of the formula.
export function init(n: number) {
  const m: number[] = [];
  const v: number[] = [];
  for (let i = 0; i < n; i++) {
    m.push(0);
    v.push(0);
  }
  return { t: 0, m: m, v: v };
}

export function step(
  w: number[],
  g: number[],
  s: { t: number; m: number[]; v: number[] },
  h: { lr: number; beta1: number; beta2: number; eps: number },
) {
  const n = w.length;
  const t = s.t + 1;
  const m: number[] = new Array(n);
  const v: number[] = new Array(n);
  const mHat: number[] = new Array(n);
  const vHat: number[] = new Array(n);
  const next: number[] = new Array(n);
  for (let i = 0; i < n; i++) m[i] = h.beta1 * s.m[i] + (1 - h.beta1) * g[i];
  for (let i = 0; i < n; i++) v[i] = h.beta2 * s.v[i] + (1 - h.beta2) * Math.pow(g[i], 2);
  for (let i = 0; i < n; i++) mHat[i] = m[i] / (1 - Math.pow(h.beta1, t));
  for (let i = 0; i < n; i++) vHat[i] = v[i] / (1 - Math.pow(h.beta2, t));
  for (let i = 0; i < n; i++) next[i] = w[i] - (h.lr * mHat[i]) / (Math.sqrt(vHat[i]) + h.eps);
  return { w: next, state: { t: t, m: m, v: v } };
}
