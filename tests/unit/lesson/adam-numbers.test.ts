import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { adam } from '../../../src/optim/adam.ts';
import { type AdamTraceRow, traceAdam } from '../../../src/optim/adam-trace.ts';

const lesson = readFileSync(new URL('../../../content/lessons/adam.mdx', import.meta.url), 'utf8');
const { defaults } = adam;
const unit = { ...defaults, lr: 1, eps: 0 };

const constant = (steps: number, g = 1) => Array.from({ length: steps }, () => [g]);
const alternating = (steps: number, size: number) =>
  Array.from({ length: steps }, (_, i) => [i % 2 === 0 ? size : -size]);
const at = (rows: readonly AdamTraceRow[], t: number): AdamTraceRow => {
  const row = rows[t - 1];
  if (row === undefined) throw new Error(`the trace has no step ${t}`);
  return row;
};
const first = (vector: ArrayLike<number>): number => vector[0] ?? Number.NaN;
const length = (rows: readonly AdamTraceRow[], t: number) => Math.abs(first(at(rows, t).update));

/** How many times too long step t is without correction, under a constant gradient: η is 1, so it is the step itself. */
const excess = traceAdam(constant(3000), unit).map(({ rawUpdate }) => Math.abs(first(rawUpdate)));

/** Every claim: the words around the number in the lesson, with the number computed here. */
const claims: readonly (readonly [what: string, sentence: string])[] = [
  ['the correction of m', `$1-\\beta_1^t$ passes one half at step ${halfway(0.9)}`],
  ['the correction of v', `$1-\\beta_2^t$ takes until step ${halfway(0.999)}`],
  ['a swinging m', `$0.1/1.9 = ${swing().toFixed(3)}$`],
  ['the swinging step', `the steps are $${swing().toFixed(3)}\\,\\eta$`],
  ['the first uncorrected step', `$0.1/0.0316 = ${excess[0]?.toFixed(2)}$`],
  ['the worst uncorrected step', `step ${peak().step} is ${peak().size} times too long`],
  ['the end of the excess', `the excess falls below 5% only at step ${settled()}`],
  ['a waking weight, first step', `the first step is $${waking(1)}\\,\\eta$`],
  ['a waking weight, twelfth step', `the twelfth is $${waking(12)}\\,\\eta$`],
  ['the longest step of all', `which is $${bound(Number.POSITIVE_INFINITY).toFixed(2)}\\,\\eta$`],
  ['ε outside', `the first form steps $${(1e-6 / (1e-6 + 1e-8)).toFixed(3)}\\,\\eta$`],
  ['ε inside', `the second $${(1e-6 / Math.sqrt(1e-12 + 1e-8)).toFixed(3)}\\,\\eta$`],
  ['ε̂ at the start', `which is ${Math.round(1 / Math.sqrt(0.001))} times $\\hat\\epsilon$`],
  ['the shrinkage by L2', `second weight by ${percent('inside', 0.01, 0)}%`],
  ['the shrinkage by L2 under noise', `the first by ${percent('inside', 10, 1)}%`],
  [
    'the table of L2',
    `| L2 penalty inside Adam | ${percent('inside', 10, 1)}% | ${percent('inside', 0.01, 0)}% |`,
  ],
  [
    'the table of AdamW',
    `| AdamW | ${percent('beside', 10, 1)}% | ${percent('beside', 0.01, 1)}% |`,
  ],
  [
    'decay over 100,000 steps',
    `100,000 steps to shrink to ${(100 * (1 - 1e-3 * 1e-2) ** 1e5).toFixed(0)}%`,
  ],
  ['a count one ahead', `The first step is ${ahead().toFixed(3)} η`],
  ['a count one ahead, again', `$(0.1/0.19)/\\sqrt{0.001/0.001999} = ${ahead().toFixed(3)}$`],
  ['moments stored corrected', `step two is ${storedCorrected(2).step.toFixed(3)} η`],
  ['v stored corrected', `already ${storedCorrected(2).v.toFixed(0)} times too large`],
];

describe('the numbers in the lesson on Adam', () => {
  it.each(claims)('%s is what computing it gives', (_, sentence) => {
    expect(inLesson(sentence)).toBe(sentence);
  });

  it('the three steps by hand are those of src/optim', () => {
    const gradients = [[0.4], [0.2], [-0.1]];
    const hyper = { ...defaults, lr: 0.1 };
    let w: readonly number[] = [1];
    let state = adam.init(1);
    for (const { t, g, raw, corrected } of traceAdam(gradients, hyper)) {
      const before = first(w);
      ({ w, state } = adam.step(w, g, state, hyper));
      const cells = [
        String(t),
        String(first(g)).replace('-', '−'),
        first(raw.m).toFixed(4),
        first(raw.v).toFixed(8),
        first(corrected.m).toFixed(4),
        first(corrected.v).toFixed(5),
        (before - first(w)).toFixed(4),
        first(w).toFixed(4),
      ];
      const row = `| ${cells.join(' | ')} |`;
      expect(inLesson(row)).toBe(row);
    }
  });

  it('the first step is as long for a gradient of 1000 as for one of 0.001, up to one part in 100,000', () => {
    const { w } = adam.step([0, 0], [1000, 0.001], adam.init(2), defaults);
    const [large = 0, small = 0] = w;
    expect(large).toBeCloseTo(-0.001, 12);
    expect(1 - small / large).toBeCloseTo(1e-5, 8);
  });

  it('no step within the first ten exceeds 1.05 η, and an adversary comes close to the bound later', () => {
    for (let t = 1; t <= 10; t++) expect(bound(t)).toBeLessThan(1.05);
    const worst = Array.from({ length: 20_000 }, (_, i) => [(0.9 / 0.999) ** (19_999 - i)]);
    expect(length(traceAdam(worst, unit), 20_000)).toBeCloseTo(bound(Number.POSITIVE_INFINITY), 6);
  });

  it('a memory of 1/(1 − β) steps fades to roughly a third', () => {
    expect(0.9 ** 10).toBeCloseTo(0.35, 2);
    expect(0.999 ** 1000).toBeCloseTo(0.37, 2);
  });

  it('moments stored corrected leave almost nothing of the sixth step', () => {
    expect(storedCorrected(6).step).toBeLessThan(0.001);
  });
});

/** The sentence itself when the lesson has it; keeps a failure from printing the whole lesson. */
function inLesson(sentence: string): string {
  return lesson.includes(sentence) ? sentence : 'nowhere in the lesson';
}

function halfway(beta: number): number {
  let t = 1;
  while (1 - beta ** t < 0.5) t++;
  return t;
}

function swing(): number {
  return length(traceAdam(alternating(2000, 1), unit), 2000);
}

function peak(): { step: number; size: string } {
  const size = Math.max(...excess);
  return { step: excess.indexOf(size) + 1, size: size.toFixed(2) };
}

function settled(): number {
  return excess.findIndex((times, i) => i > 12 && times < 1.05) + 1;
}

/** The t-th step of a weight that wakes after 10,000 silent steps. */
function waking(t: number): string {
  const rows = traceAdam([...constant(10_000, 0), ...constant(t)], unit);
  return length(rows, 10_000 + t).toFixed(2);
}

/** The longest step t in units of η, over all gradients, by Cauchy–Schwarz. */
function bound(t: number): number {
  const ratio = 0.81 / 0.999;
  const unlimited = 0.1 / Math.sqrt(0.001 * (1 - ratio));
  return (unlimited * Math.sqrt((1 - ratio ** t) * (1 - 0.999 ** t))) / (1 - 0.9 ** t);
}

/** Percent by which decay shrinks a weight in 1000 steps, beside the same run without decay. */
function percent(decay: 'inside' | 'beside', noise: number, digits: number): string {
  const run = (lambda: number) => {
    let w = [1];
    let state = adam.init(1);
    for (const g of alternating(1000, noise)) {
      const penalty = lambda * first(w);
      const seen = decay === 'inside' ? [first(g) + penalty] : g;
      const next = adam.step(w, seen, state, defaults);
      state = next.state;
      w = decay === 'inside' ? [...next.w] : [first(next.w) - defaults.lr * penalty];
    }
    return first(w);
  };
  return (100 * (1 - run(0.01) / run(0))).toFixed(digits);
}

function ahead(): number {
  return 0.1 / (1 - 0.9 ** 2) / Math.sqrt(0.001 / (1 - 0.999 ** 2));
}

/** Adam under a constant gradient of 1 with the corrected moments stored back into the state. */
function storedCorrected(steps: number): { step: number; v: number } {
  let [m, v] = [0, 0];
  for (let t = 1; t <= steps; t++) {
    m = (0.9 * m + 0.1) / (1 - 0.9 ** t);
    v = (0.999 * v + 0.001) / (1 - 0.999 ** t);
  }
  return { step: m / Math.sqrt(v), v };
}
