interface State {
  t: number;
  m: number[];
  v: number[];
}

export function init(n = 0): State {
  return { t: 0, m: Array(n).fill(0.0), v: Array(n).fill(0.0) };
}

export function step(
  w: number[],
  g: number[],
  s: State = init(w.length),
  { lr = 0.001, beta1 = 0.9, beta2 = 0.999, eps = 1e-8 } = {},
): { w: number[]; state: State } {
  const t = s.t + 1;
  const next: { w: number[]; state: State } = { w: [], state: { t, m: [], v: [] } };
  for (const [j, gj] of g.entries()) {
    const m = s.m[j] * beta1 + gj * (1 - beta1);
    const v = s.v[j] * beta2 + gj * gj * (1 - beta2);
    const mHat = m / (1 - beta1 ** t);
    const vHat = v / (1 - beta2 ** t);
    const delta = (-lr * mHat) / (eps + Math.sqrt(vHat));
    next.state.m.push(m);
    next.state.v.push(v);
    next.w.push(w[j] + delta);
  }
  return next;
}
