interface State {
  t: number;
  m: number[];
  v: number[];
}
interface Hyper {
  lr: number;
  beta1: number;
  beta2: number;
  eps: number;
}

export function init(n: number): State {
  if (n === 0) return { t: 0, m: [], v: [] };
  return { t: 0, m: '0'.repeat(n).split('').map(Number), v: '0'.repeat(n).split('').map(Number) };
}

export function step(w: number[], g: number[], s: State, h: Hyper) {
  const state = { t: s.t + 1, m: update(s.m, g, h.beta1), v: update(s.v, g.map(square), h.beta2) };
  if (w.length === 0) return { w: [], state };
  return { w: w.map((wj, j) => wj - h.lr * stepOf(j, state, h)), state };
}

function stepOf(j: number, { t, m, v }: State, { beta1, beta2, eps }: Hyper): number {
  // A parameter that has never had a gradient does not move, so there is nothing to divide.
  if (m[j] === 0) return 0;
  const mHat = m[j] / (1 - beta1 ** t);
  const vHat = v[j] / (1 - beta2 ** t);
  return mHat / (Math.sqrt(vHat) + eps);
}

function update(average: number[], fresh: number[], beta: number): number[] {
  return average.map((old, j) => old - (1 - beta) * (old - fresh[j]));
}

function square(x: number): number {
  return x * x;
}
