// Keeps the running powers of β in the state, beside the fields that are asked for.
interface State {
  t: number;
  m: number[];
  v: number[];
  power1: number;
  power2: number;
}

export function init(n: number): State {
  return { power1: 1, power2: 1, v: new Array(n).fill(0), m: new Array(n).fill(0), t: 0 };
}

export function step(
  w: number[],
  g: number[],
  s: State,
  h: { lr: number; beta1: number; beta2: number; eps: number },
) {
  const power1 = s.power1 * h.beta1;
  const power2 = s.power2 * h.beta2;
  const state: State = {
    ...s,
    t: s.t + 1,
    power1,
    power2,
    m: s.m.map((mj, j) => h.beta1 * mj + (1 - h.beta1) * g[j]),
    v: s.v.map((vj, j) => h.beta2 * vj + (1 - h.beta2) * g[j] * g[j]),
  };
  const moved = [...w];
  let j = 0;
  while (j < moved.length) {
    const mHat = state.m[j] / (1 - power1);
    const vHat = state.v[j] / (1 - power2);
    moved[j] -= (h.lr * mHat) / (Math.sqrt(vHat) + h.eps);
    j += 1;
  }
  return { state, w: moved, length: Math.hypot(...moved) };
}
