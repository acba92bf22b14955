type State = { t: number; m: number[]; v: number[] };
type Hyper = { lr: number; beta1: number; beta2: number; eps: number };

export function init(n: number): State {
  return { t: 0, m: Array.from({ length: n }, () => 0), v: Array.from({ length: n }, () => 0) };
}

// Copies everything first, and then writes over the copies as a C program would.
export function step(weights: number[], grad: number[], old: State, hyper: Hyper) {
  const w = weights.slice();
  const state = structuredCopy(old);
  state.t++;
  for (let j = 0; j < w.length; j++) {
    state.m[j] *= hyper.beta1;
    state.m[j] += (1 - hyper.beta1) * grad[j];
    state.v[j] *= hyper.beta2;
    state.v[j] += (1 - hyper.beta2) * grad[j] ** 2;
    const m = state.m[j] / (1 - hyper.beta1 ** state.t);
    const v = state.v[j] / (1 - hyper.beta2 ** state.t);
    w[j] -= (hyper.lr * m) / (v ** 0.5 + hyper.eps);
  }
  return { w, state };
}

function structuredCopy(state: State): State {
  return JSON.parse(JSON.stringify(state));
}
