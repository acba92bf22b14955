interface State {
  t: number;
  m: Float64Array;
  v: Float64Array;
}

export function init(n: number): State {
  return { t: 0, m: new Float64Array(n), v: new Float64Array(n) };
}

export function step(
  w: ArrayLike<number>,
  g: ArrayLike<number>,
  s: State,
  h: { lr: number; beta1: number; beta2: number; eps: number },
): { w: Float64Array; state: State } {
  const t = s.t + 1;
  const m = Float64Array.from(s.m, (mj, j) => mj + (1 - h.beta1) * (g[j] - mj));
  const v = Float64Array.from(s.v, (vj, j) => vj + (1 - h.beta2) * (g[j] * g[j] - vj));
  const next = new Float64Array(w.length);
  for (let j = 0; j < next.length; j++) {
    const up = m[j] / (1 - h.beta1 ** t);
    const down = Math.sqrt(v[j] / (1 - h.beta2 ** t)) + h.eps;
    next[j] = w[j] - h.lr * (up / down);
  }
  return { w: next, state: { t, m, v } };
}
