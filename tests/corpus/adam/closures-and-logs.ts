interface State {
  t: number;
  m: number[];
  v: number[];
}

export const VERSION = 'third try';

export const init = function (n: number): State {
  console.log('init for', n, 'parameters');
  return { t: 0, m: new Array(n).fill(0), v: new Array(n).fill(0) };
};

function averager(beta: number, t: number) {
  const average = (old: number, fresh: number) => beta * old + (1 - beta) * fresh;
  const correct = (value: number) => value / (1 - Math.pow(beta, t));
  return { average, correct };
}

export const step = function (
  w: number[],
  g: number[],
  s: State,
  h: { lr: number; beta1: number; beta2: number; eps: number },
) {
  const t = s.t + 1;
  if (t === 1) console.log('first step', { w, g, h });
  const first = averager(h.beta1, t);
  const second = averager(h.beta2, t);
  const m = s.m.map((old, j) => first.average(old, g[j]));
  const v = s.v.map((old, j) => second.average(old, g[j] * g[j]));
  // console.log(m, v);
  const result = w.map(
    (x, j) => x - (h.lr * first.correct(m[j])) / (Math.sqrt(second.correct(v[j])) + h.eps),
  );
  if (result.some(Number.isNaN)) console.warn('NaN at step', t);
  return { w: result, state: { t, m, v } };
};
