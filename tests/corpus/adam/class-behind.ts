interface AdamState {
  t: number;
  m: number[];
  v: number[];
}
interface AdamHyper {
  lr: number;
  beta1: number;
  beta2: number;
  eps: number;
}

/** A moving average that starts at zero and knows how to make up for it. */
class MovingAverage {
  readonly #beta: number;
  readonly values: number[];

  constructor(beta: number, values: number[]) {
    this.#beta = beta;
    this.values = values;
  }

  with(fresh: number[]): MovingAverage {
    return new MovingAverage(
      this.#beta,
      this.values.map((old, j) => this.#beta * old + (1 - this.#beta) * fresh[j]),
    );
  }

  corrected(t: number): number[] {
    const c = 1 - this.#beta ** t;
    return this.values.map((value) => value / c);
  }
}

class Adam {
  private t: number;
  private first: MovingAverage;
  private second: MovingAverage;
  private readonly lr: number;
  private readonly eps: number;

  constructor(s: AdamState, h: AdamHyper) {
    this.t = s.t;
    this.first = new MovingAverage(h.beta1, s.m);
    this.second = new MovingAverage(h.beta2, s.v);
    this.lr = h.lr;
    this.eps = h.eps;
  }

  move(w: number[], g: number[]): number[] {
    this.t += 1;
    this.first = this.first.with(g);
    this.second = this.second.with(g.map((x) => x * x));
    const m = this.first.corrected(this.t);
    const v = this.second.corrected(this.t);
    return w.map((x, j) => x - (this.lr * m[j]) / (Math.sqrt(v[j]) + this.eps));
  }

  get state(): AdamState {
    return { t: this.t, m: this.first.values, v: this.second.values };
  }
}

export function init(n: number): AdamState {
  return { t: 0, m: new Array(n).fill(0), v: new Array(n).fill(0) };
}

export function step(w: number[], g: number[], s: AdamState, h: AdamHyper) {
  const adam = new Adam(s, h);
  const moved = adam.move(w, g);
  return { w: moved, state: adam.state };
}
