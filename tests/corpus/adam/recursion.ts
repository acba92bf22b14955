type State = { t: number; m: number[]; v: number[] };
type Hyper = { lr: number; beta1: number; beta2: number; eps: number };

function zeros(n: number): number[] {
  return n === 0 ? [] : [0, ...zeros(n - 1)];
}

function power(base: number, exponent: number): number {
  if (exponent === 0) return 1;
  const half = power(base, Math.floor(exponent / 2));
  return exponent % 2 === 0 ? half * half : half * half * base;
}

export function init(n: number): State {
  return { t: 0, m: zeros(n), v: zeros(n) };
}

export function step(w: number[], g: number[], s: State, h: Hyper): { w: number[]; state: State } {
  const t = s.t + 1;
  const c1 = 1 - power(h.beta1, t);
  const c2 = 1 - power(h.beta2, t);
  const go = (j: number): { w: number[]; m: number[]; v: number[] } => {
    if (j === w.length) return { w: [], m: [], v: [] };
    const rest = go(j + 1);
    const m = h.beta1 * s.m[j] + (1 - h.beta1) * g[j];
    const v = h.beta2 * s.v[j] + (1 - h.beta2) * g[j] * g[j];
    const moved = w[j] - (h.lr * (m / c1)) / (Math.sqrt(v / c2) + h.eps);
    return { w: [moved, ...rest.w], m: [m, ...rest.m], v: [v, ...rest.v] };
  };
  const all = go(0);
  return { w: all.w, state: { t, m: all.m, v: all.v } };
}
