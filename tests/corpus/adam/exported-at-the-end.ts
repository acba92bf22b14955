type Vector = readonly number[];
interface State {
  readonly t: number;
  readonly m: Vector;
  readonly v: Vector;
}

const zip =
  (f: (a: number, b: number) => number) =>
  (a: Vector, b: Vector): Vector =>
    a.map((x, i) => f(x, b[i]));
const scale = (c: number, a: Vector): Vector => a.map((x) => c * x);
const add = zip((a, b) => a + b);
const sub = zip((a, b) => a - b);
const times = zip((a, b) => a * b);
const over = zip((a, b) => a / b);
const blend = (beta: number, old: Vector, fresh: Vector) =>
  add(scale(beta, old), scale(1 - beta, fresh));

function start(n: number): State {
  const zero = Array<number>(n).fill(0);
  return { t: 0, m: zero, v: zero };
}

function step(
  w: Vector,
  g: Vector,
  s: State,
  h: { lr: number; beta1: number; beta2: number; eps: number },
) {
  const t = s.t + 1;
  const m = blend(h.beta1, s.m, g);
  const v = blend(h.beta2, s.v, times(g, g));
  const up = scale(1 / (1 - h.beta1 ** t), m);
  const down = scale(1 / (1 - h.beta2 ** t), v).map((x) => Math.sqrt(x) + h.eps);
  return { w: sub(w, scale(h.lr, over(up, down))), state: { t, m, v } };
}

export { start as init, step };
export { blend, scale };
export default step;
