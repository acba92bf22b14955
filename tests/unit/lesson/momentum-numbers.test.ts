import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { momentumMode } from '../../../src/optim/momentum-mode.ts';
import { polyakOptimum } from '../../../src/optim/momentum-optimum.ts';

const lesson = readFileSync(
  new URL('../../../content/lessons/momentum.mdx', import.meta.url),
  'utf8',
);

/** One weight under gradients that depend on where it is (and when): the three forms, and Nesterov’s two. */
type Slope = (w: number, t: number) => number;
type Form = (
  w: number,
  v: number,
  slope: (w: number) => number,
  lr: number,
  beta: number,
) => readonly [w: number, v: number];

const sum: Form = (w, v, slope, lr, beta) => {
  const next = beta * v + slope(w);
  return [w - lr * next, next];
};
const heavyBall: Form = (w, v, slope, lr, beta) => {
  const next = beta * v + lr * slope(w);
  return [w - next, next];
};
const average: Form = (w, v, slope, lr, beta) => {
  const next = beta * v + (1 - beta) * slope(w);
  return [w - lr * next, next];
};
const lookAhead: Form = (w, v, slope, lr, beta) => {
  const next = beta * v + slope(w - lr * beta * v);
  return [w - lr * next, next];
};
const rewritten: Form = (w, v, slope, lr, beta) => {
  const g = slope(w);
  const next = beta * v + g;
  return [w - lr * (g + beta * next), next];
};

interface Row {
  readonly w: number;
  readonly v: number;
  readonly step: number;
}

/** Situation k is the one after k steps. */
function run(
  form: Form,
  slope: Slope,
  steps: number,
  lr: number | ((t: number) => number),
  beta: number | ((t: number) => number),
  w0 = 1,
): readonly Row[] {
  const rows: Row[] = [{ w: w0, v: 0, step: 0 }];
  for (let t = 1; t <= steps; t++) {
    const { w, v } = last(rows);
    const rate = typeof lr === 'number' ? lr : lr(t);
    const decay = typeof beta === 'number' ? beta : beta(t);
    const [next, velocity] = form(w, v, (at) => slope(at, t), rate, decay);
    rows.push({ w: next, v: velocity, step: w - next });
  }
  return rows;
}

const last = <T>(rows: readonly T[]): T => at(rows, rows.length - 1);
function at<T>(rows: readonly T[], k: number): T {
  const row = rows[k];
  if (row === undefined) throw new Error(`there is no row ${k}`);
  return row;
}

const bowl: Slope = (w) => w;
const one: Slope = () => 1;

/** The run of the table of memories: ηλ = 0.01 from rest at 1. */
const memory = (beta: number) => run(sum, bowl, 5000, 0.01, beta).map(({ w }) => w);
const settles = (path: readonly number[]) => path.findLastIndex((w) => Math.abs(w) >= 0.001) + 1;
const overshoot = (path: readonly number[]) => {
  const most = -Math.min(...path);
  return most > 1e-9 ? `${(100 * most).toFixed(0)}%` : 'none';
};
const memoryRow = (beta: number, what: string) => {
  const { radius } = momentumMode(0.01, beta, 1);
  const path = memory(beta);
  return `| ${beta} | ${radius.toFixed(3)} | ${what} | ${settles(path)} | ${overshoot(path)} |`;
};

/** Steps until a displacement of a millionth from a saddle’s ridge has grown to 1. */
const exit = (beta: number) =>
  run(sum, (y) => -2 * y, 1000, 0.01, beta, 1e-6).findIndex(({ w }) => Math.abs(w) >= 1);

/** The steps of a form under a gradient of 1 whose rate is divided by ten after step 300. */
const cut = (form: Form, lr: number) => run(form, one, 350, (t) => (t <= 300 ? lr : lr / 10), 0.9);
const short = (x: number) => String(Number(x.toFixed(3)));
const cutRow = (after: number) => {
  const ball = at(cut(heavyBall, 0.1), 300 + after).step;
  const cells = [
    after,
    short(at(cut(sum, 0.1), 300 + after).step),
    after === 0 ? short(ball) : ball.toFixed(3),
    short(at(cut(average, 1), 300 + after).step),
  ];
  return `| ${cells.join(' | ')} |`;
};

const ours = run(lookAhead, bowl, 3, 0.1, 0.9);
const theirs = run(rewritten, bowl, 3, 0.1, 0.9);
const nesterovRow = (t: number) => {
  const before = at(ours, t - 1);
  const cells = [before.w - 0.09 * before.v, at(ours, t).v, at(ours, t).w, at(theirs, t).w];
  return `| ${t} | ${cells.map((x) => x.toFixed(4)).join(' | ')} |`;
};

const tunedRow = (kappa: number, written: string, digits: number) => {
  const plain = (kappa - 1) / (kappa + 1);
  const { rate } = polyakOptimum(1, kappa);
  const steps = (factor: number) =>
    (Math.log(1000) / -Math.log(factor)).toFixed(0).replace(/(\d)(\d{3})$/, '$1,$2');
  return `| ${written} | ${plain.toFixed(digits)} | ${rate.toFixed(3)} | ${steps(plain)} or ${steps(rate)} |`;
};

const steady = last(run(sum, one, 500, 0.1, 0.9)).v;
const alternating = Math.abs(last(run(sum, (_, t) => (t % 2 ? 1 : -1), 500, 0.1, 0.9)).v);
const plateau = run(sum, (_, t) => (t <= 500 ? 1 : 0), 1500, 1, 0.9);

/** Every claim: the words around the number in the lesson, with the number computed here. */
const claims: readonly (readonly [what: string, sentence: string])[] = [
  ['a steady gradient', `$1/(1-\\beta) = ${steady.toFixed(0)}$`],
  [
    'an alternating gradient',
    `$1 - 0.9 + 0.81 - \\dots = 1/(1+\\beta) = ${alternating.toFixed(3)}$`,
  ],
  ['coasting', `as far as ${(at(plateau, 500).w - last(plateau).w).toFixed(0)} plain steps`],
  ['leaving a saddle without memory', `gradient descent takes ${exit(0)} steps to be 1 away`],
  [
    'leaving a saddle',
    `the factor is ${momentumMode(0.01, 0.9, -2).radius.toFixed(3)} and the exit takes ${exit(0.9)} steps`,
  ],
  ['no memory', memoryRow(0, 'crawls')],
  ['some memory', memoryRow(0.5, 'crawls')],
  ['critical memory', memoryRow(0.81, 'critically damped')],
  ['usual memory', memoryRow(0.9, 'rings')],
  ['long memory', `${settles(memory(0.99))} steps, twice as many as gradient descent`],
  [
    'the fading of long memory',
    `$\\sqrt{0.99} = ${momentumMode(0.01, 0.99, 1).radius.toFixed(3)}$ a step`,
  ],
  [
    'the overshoot of long memory',
    `the first goes ${(-100 * Math.min(...memory(0.99))).toFixed(0)}% of the way`,
  ],
  ['κ = 100', tunedRow(100, '100', 3)],
  ['κ = 10,000', tunedRow(10_000, '10,000', 4)],
  [
    'the heavy ball after the cut',
    `$0.9 \\cdot 1 + 0.01 \\cdot 1 = ${at(cut(heavyBall, 0.1), 301).step.toFixed(2)}$`,
  ],
  ...[0, 5, 10, 20, 50].map((after) => [`${after} steps after the cut`, cutRow(after)] as const),
  [
    'Nesterov’s fading',
    `that is ${fading(lookAhead).toFixed(3)} against ${fading(sum).toFixed(3)}`,
  ],
  ['Nesterov’s edge', `${(3.8 / 2.8).toFixed(2)} instead of 3.8`],
  ...[1, 2, 3].map((t) => [`Nesterov’s step ${t}`, nesterovRow(t)] as const),
];

describe('the numbers in the lesson on momentum', () => {
  it.each(claims)('%s is what computing it gives', (_, sentence) => {
    expect(lesson.includes(sentence) ? sentence : 'nowhere in the lesson').toBe(sentence);
  });

  it('agreement and alternation are nineteen times apart', () => {
    expect(steady / alternating).toBeCloseTo(19, 9);
  });

  it('a memory of 1/(1 − β) steps fades to roughly a third', () => {
    expect(0.9 ** 10).toBeCloseTo(0.35, 2);
    expect(0.99 ** 100).toBeCloseTo(0.37, 2);
  });

  it('β = 0.9 is best for a condition number near 1400, 0.99 for near 160,000', () => {
    expect(polyakOptimum(1, 1442).beta).toBeCloseTo(0.9, 6);
    expect(polyakOptimum(1, 158_402).beta).toBeCloseTo(0.99, 8);
  });

  it('the edge of divergence is 2 (1 + β)/λ, for Nesterov 2 (1 + β)/(1 + 2β)/λ', () => {
    const end = (form: Form, lr: number) => Math.abs(last(run(form, bowl, 2000, lr, 0.9)).w);
    expect(end(sum, 3.79)).toBeLessThan(1e-2);
    expect(end(sum, 3.81)).toBeGreaterThan(1e3);
    expect(end(lookAhead, 1.35)).toBeLessThan(1e-2);
    expect(end(lookAhead, 1.365)).toBeGreaterThan(1e3);
  });

  it('the three forms walk one path at constant η and β, the average with η/(1 − β)', () => {
    const path = (form: Form, lr: number) => run(form, bowl, 60, lr, 0.9).map(({ w }) => w);
    for (const other of [path(heavyBall, 0.05), path(average, 0.5)])
      path(sum, 0.05).forEach((w, k) => {
        expect(at(other, k)).toBeCloseTo(w, 12);
      });
  });

  it('raising β doubles the steps of the first two forms and not those of the average', () => {
    const ratio = (form: Form) => {
      const rows = run(form, one, 1000, 0.1, (t) => (t <= 400 ? 0.9 : 0.95));
      return last(rows).step / at(rows, 400).step;
    };
    expect(ratio(sum)).toBeCloseTo(2, 9);
    expect(ratio(heavyBall)).toBeCloseTo(2, 9);
    expect(ratio(average)).toBeCloseTo(1, 9);
  });

  it('Polyak’s setting circles for ever on a function whose curvature is 1 or 25 (Lessard et al. 2016)', () => {
    const slope: Slope = (w) => (w < 1 ? 25 * w : w < 2 ? w + 24 : 25 * w - 24);
    const { lr, beta } = polyakOptimum(1, 25);
    const rows = run(sum, slope, 3000, lr, beta, 3.3);
    const [a, b] = [at(rows, 3000).w, at(rows, 2997).w];
    expect(a).toBeCloseTo(b, 9);
    for (const k of [2998, 2999, 3000]) expect(Math.abs(at(rows, k).w)).toBeGreaterThan(0.5);
    expect(Math.abs(last(run(sum, slope, 3000, 2 / 26, 0, 3.3)).w)).toBeLessThan(1e-9);
  });

  it('PyTorch’s Nesterov weights are the look-ahead points while η and β are constant, and drift apart when not', () => {
    const gap = (lr: (t: number) => number) => {
      const [a, b] = [run(lookAhead, bowl, 40, lr, 0.9), run(rewritten, bowl, 40, lr, 0.9)];
      return Math.max(...a.map(({ w, v }, k) => Math.abs(w - lr(k) * 0.9 * v - at(b, k).w)));
    };
    expect(gap(() => 0.1)).toBeLessThan(1e-12);
    expect(gap((t) => (t <= 10 ? 0.1 : 0.01))).toBeGreaterThan(1e-3);
  });
});

/** The factor per step by which swings fade at ηλ = 0.5, β = 0.9. */
function fading(form: Form): number {
  const rows = run(form, bowl, 400, 0.5, 0.9);
  const most = (from: number) =>
    Math.max(...rows.slice(from, from + 60).map(({ w }) => Math.abs(w)));
  return (most(160) / most(100)) ** (1 / 60);
}
