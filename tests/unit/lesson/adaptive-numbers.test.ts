import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { chosenRows, DEFAULTS, runs } from '../../../src/islands/adaptive-figure-settings.ts';
import { adagrad } from '../../../src/optim/adagrad.ts';
import { RATE_STREAMS } from '../../../src/optim/rate-streams.ts';
import { RATE_RULES, type RateRow, type RateRuleId } from '../../../src/optim/rate-trace.ts';
import { rmsprop } from '../../../src/optim/rmsprop.ts';

const lesson = readFileSync(
  new URL('../../../content/lessons/adaptive.mdx', import.meta.url),
  'utf8',
);
const unit = { lr: 1, rho: 0.9, eps: 0 };

const trace = (
  id: RateRuleId,
  gradients: readonly (readonly number[])[],
  settings: typeof unit = unit,
): readonly RateRow[] =>
  RATE_RULES.find((rule) => rule.id === id)?.trace(gradients, settings) ?? [];
const ones = (steps: number) => Array.from({ length: steps }, () => [1]);
const first = (vector: readonly number[] | undefined): number => vector?.[0] ?? Number.NaN;

const long = trace('adagrad', ones(3000));
const way = (steps: number): string => first(long[steps - 1]?.traveled).toFixed(2);
const storm = RATE_STREAMS.find(({ id }) => id === 'storm')?.gradients(200) ?? [];
const afterStorm = first(trace('adagrad', storm)[199]?.step);
const ratio = (rule: RateRuleId): string => {
  const last = chosenRows(runs({ ...DEFAULTS, rule }), { ...DEFAULTS, rule }).at(-1);
  return (first(last?.traveled) / (last?.traveled[1] ?? Number.NaN)).toPrecision(3);
};

/** Every claim: the words around the number in the lesson, with the number computed here. */
const claims: readonly (readonly [what: string, sentence: string])[] = [
  ['ten steps of AdaGrad', `the first 10 steps take a weight $${way(10)}\\,\\eta$`],
  ['a hundred steps of AdaGrad', `the first 100 take it $${way(100)}\\,\\eta$`],
  ['a way of 100 η', `for a way of $100\\,\\eta$ it needs ${stepsFor(100)} steps`],
  [
    'RMSProp’s first step',
    `which is $${firstOfRmsprop(0.9).toPrecision(3)}\\,\\eta$ at $\\rho = 0.9$ and $${firstOfRmsprop(0.99).toFixed(0)}\\,\\eta$ at $\\rho = 0.99$`,
  ],
  ['AdaGrad after the storm', `its steps are $${afterStorm.toFixed(4)}\\,\\eta$ long`],
  ['the storm’s weight', `divided by ${Math.sqrt(40 * 10 ** 2).toFixed(0)} when the storm ended`],
  ['the sparse weight under AdaGrad', `turns that into ${ratio('adagrad')} times`],
  ['Adadelta’s first move', `the first move is ${firstOfAdadelta().toPrecision(3)} long`],
  ['centered RMSProp', `step 100 is $${centered(100).toFixed(0)}\\,\\eta$ long`],
];

describe('the numbers in the lesson on adaptive rates', () => {
  it.each(claims)('%s is what computing it gives', (_, sentence) => {
    expect(lesson.includes(sentence) ? sentence : 'nowhere in the lesson').toBe(sentence);
  });

  it('the four steps by hand are those of src/optim', () => {
    let sum = adagrad.init(1);
    let average = rmsprop.init(1);
    [3, 4, 0, 12].forEach((g, k) => {
      const a = adagrad.step([0], [g], sum, unit);
      const r = rmsprop.step([0], [g], average, unit);
      [sum, average] = [a.state, r.state];
      const [s, mean] = [first(sum.s), first(average.s)];
      const cells = [
        k + 1,
        g,
        s,
        Math.sqrt(s),
        Math.abs(first(a.w)).toFixed(3),
        mean.toFixed(3),
        Math.sqrt(mean).toFixed(3),
        Math.abs(first(r.w)).toFixed(3),
      ];
      const row = `| ${cells.join(' | ')} |`;
      expect(lesson.includes(row) ? row : 'nowhere in the lesson').toBe(row);
    });
  });

  it('gradient descent takes the dense weight 20 times as far, and a rare gradient meets nearly 3 η in RMSProp', () => {
    expect(ratio('sgd')).toBe('20.0');
    const rare = RATE_STREAMS.find(({ id }) => id === 'rare')?.gradients(200) ?? [];
    expect(trace('rmsprop', rare)[186]?.rate[1]).toBeCloseTo(2.96, 2);
  });

  it('the storm’s share has been divided by 38,000 after 100 steps, and RMSProp steps by about η again', () => {
    expect(0.9 ** -100).toBeCloseTo(37_648, -1);
    expect(first(trace('rmsprop', storm)[139]?.step)).toBeGreaterThan(0.85);
    expect(first(trace('rmsprop', storm)[49]?.step)).toBeLessThan(0.02);
  });

  it('AdaGrad moves by 0.01 at the hundredth gradient of 1 and by 0.1 at a first gradient of 0.01', () => {
    const late = [...Array.from({ length: 99 }, () => [1, 0]), [1, 0.01]];
    const last = trace('adagrad', late, { ...unit, lr: 0.1, eps: 1e-10 })[99];
    expect(last?.step[0]).toBeCloseTo(0.01, 9);
    expect(last?.step[1]).toBeCloseTo(0.1, 6);
  });
});

function stepsFor(distance: number): number {
  return long.findIndex(({ traveled }) => first(traveled) >= distance) + 1;
}

function firstOfRmsprop(rho: number): number {
  return first(trace('rmsprop', ones(1), { ...unit, rho })[0]?.step);
}

function firstOfAdadelta(): number {
  return first(trace('adadelta', ones(1), { ...unit, eps: 1e-6 })[0]?.step);
}

/** Step t of centered RMSProp under a constant gradient of 1, by its recurrence. */
function centered(steps: number): number {
  let [s, mean] = [0, 0];
  for (let t = 1; t <= steps; t++) {
    s = 0.9 * s + 0.1;
    mean = 0.9 * mean + 0.1;
  }
  return 1 / Math.sqrt(s - mean ** 2);
}
