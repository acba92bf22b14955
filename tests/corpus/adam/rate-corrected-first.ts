interface State {
  t: number;
  m: number[];
  v: number[];
}

export function init(n: number): State {
  const zeros = () => Array<number>(n).fill(0);
  return { t: 0, m: zeros(), v: zeros() };
}

/**
 * The corrections are folded into the rate and ε, so that no corrected moment is ever written down:
 * η √(1 − β2^t) / (1 − β1^t) · m / (√v + ε √(1 − β2^t)).
 */
export function step(
  w: number[],
  g: number[],
  { t, m, v }: State,
  { lr, beta1, beta2, eps }: { lr: number; beta1: number; beta2: number; eps: number },
) {
  t = t + 1;
  m = m.map((mj, j) => beta1 * mj + (1 - beta1) * g[j]);
  v = v.map((vj, j) => beta2 * vj + (1 - beta2) * g[j] * g[j]);
  const root = Math.sqrt(1 - beta2 ** t);
  const rate = (lr * root) / (1 - beta1 ** t);
  w = w.map((wj, j) => wj - (rate * m[j]) / (Math.sqrt(v[j]) + eps * root));
  return { w, state: { t, m, v } };
}
