import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { adagrad } from '../../../src/optim/adagrad.ts';
import { adam } from '../../../src/optim/adam.ts';
import { traceAdam } from '../../../src/optim/adam-trace.ts';
import { descend } from '../../../src/optim/descend.ts';
import { hitChance } from '../../../src/optim/hit-chance.ts';
import { momentum } from '../../../src/optim/momentum.ts';
import type { Objective } from '../../../src/optim/objective.ts';
import type { Optimizer } from '../../../src/optim/optimizer.ts';
import { quadratic, valley } from '../../../src/optim/quadratic.ts';
import { rmsprop } from '../../../src/optim/rmsprop.ts';
import { rosenbrock } from '../../../src/optim/rosenbrock.ts';
import { sgd } from '../../../src/optim/sgd.ts';
import type { Vector } from '../../../src/optim/vector.ts';

const lesson = readFileSync('content/lessons/choosing.mdx', 'utf8');
const says = (sentence: string) => (lesson.includes(sentence) ? sentence : 'nowhere in the lesson');

const RATES = Array.from({ length: 41 }, (_, k) => 10 ** (-4 + k / 8));
const START: Vector = [-2.6, -1.2];
/** The same start as seen along the axes of the turned ravine. */
const ALONG: Vector = [
  Math.cos(Math.PI / 6) * -2.6 + Math.sin(Math.PI / 6) * -1.2,
  -Math.sin(Math.PI / 6) * -2.6 + Math.cos(Math.PI / 6) * -1.2,
];
const straight = quadratic(
  [
    [1, 0],
    [0, 100],
  ],
  [0, 0],
);

interface Won {
  readonly loss: number;
  readonly rate: number;
}

/** The best loss after 100 steps over all rates, everything else at its defaults. */
function race<State, Hyper extends { readonly lr: number }>(
  optimizer: Optimizer<State, Hyper>,
): { readonly straight: Won; readonly turned: Won; readonly banana: Won } {
  const best = (objective: Objective, start: Vector): Won =>
    RATES.map((rate) => {
      const run = descend(objective, optimizer, { ...optimizer.defaults, lr: rate }, start, 100);
      return { rate, loss: run.end === 'ran' ? (run.value[100] ?? Number.NaN) : Infinity };
    }).reduce((least, one) => (one.loss < least.loss ? one : least));
  return {
    straight: best(straight, ALONG),
    turned: best(valley(100), START),
    banana: best(rosenbrock(), [-1.2, 1]),
  };
}

const races = {
  'gradient descent': race(sgd),
  momentum: race(momentum),
  AdaGrad: race(adagrad),
  RMSProp: race(rmsprop),
  Adam: race(adam),
};

/** A loss as the table writes it: two digits, small ones as a multiple of a power of ten. */
function cell(loss: number): string {
  if (loss < 1e-100) return '0';
  if (loss >= 5e-4) return loss.toPrecision(2);
  const [factor, power] = loss.toExponential(1).split('e-');
  return `${factor}·10⁻${[...(power ?? '')].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit))).join('')}`;
}

describe('the race in the lesson on choosing', () => {
  it.each(Object.entries(races))('ends for %s as computing it does', (name, won) => {
    const losses = [won.straight, won.turned, won.banana].map(({ loss }) => cell(loss));
    const row = `| ${name} | ${losses.join(' | ')} |`;
    expect(says(row)).toBe(row);
  });

  it('does not notice the turn for gradient descent and momentum, and does for the others', () => {
    for (const [name, { straight: lying, turned }] of Object.entries(races)) {
      const apart = Math.abs(lying.loss - turned.loss) / turned.loss;
      if (name === 'gradient descent' || name === 'momentum') expect(apart).toBeLessThan(1e-6);
      else expect(apart).toBeGreaterThan(0.05);
    }
  });

  it('has momentum and Adam, and no other, among the first three each time', () => {
    const places = (problem: 'straight' | 'turned' | 'banana') =>
      Object.entries(races)
        .toSorted(([, a], [, b]) => a[problem].loss - b[problem].loss)
        .slice(0, 3)
        .map(([name]) => name);
    const always = Object.keys(races).filter((name) =>
      (['straight', 'turned', 'banana'] as const).every((problem) =>
        places(problem).includes(name),
      ),
    );
    expect(always).toEqual(['momentum', 'Adam']);
    expect(places('turned')[0]).toBe('momentum');
    expect(places('banana')[0]).toBe('AdaGrad');
  });

  it('is won at the rates that the text names', () => {
    const rates = Object.values(races).flatMap((won) => Object.values(won).map(({ rate }) => rate));
    const range = `between ${Math.min(...rates).toPrecision(2)} and ${Math.max(...rates).toPrecision(2)}`;
    expect(says(range)).toBe(range);
    const of = Object.values(races.Adam).map(({ rate }) => rate.toPrecision(2));
    const sentence = `Adam's best rates were ${of[0]}, ${of[1]} and ${of[2]}`;
    expect(says(sentence)).toBe(sentence);
  });
});

describe('the other numbers in the lesson on choosing', () => {
  it('a spike leaves Adam with steps that are too short for thousands of steps', () => {
    const before = 20_000;
    const gradients = Array.from({ length: before + 8000 }, (_, k) => [k === before ? 1000 : 1]);
    const steps = traceAdam(gradients, { ...adam.defaults, lr: 1 });
    const step = (after: number) => Math.abs(steps[before + after]?.update[0] ?? Number.NaN);
    expect(step(-1)).toBeCloseTo(1, 3);
    const claims = [
      `about $${step(0).toFixed(1)}\\,\\eta$`,
      `The steps are $${step(100).toFixed(3)}\\,\\eta$`,
      `${(1000 * 0.999 ** 100).toFixed(0)} of it are still there`,
    ];
    for (const claim of claims) expect(says(claim)).toBe(claim);
    expect(Math.round(1 / step(100))).toBe(30);
    const back = Array.from({ length: 7900 }, (_, k) => k + 100).find((k) => step(k) >= 0.7) ?? 0;
    const again = `only some ${Math.round(back / 100) * 100} steps after the spike`;
    expect(says(again)).toBe(again);
  });

  it('random trials hit the best 5% as often as it says', () => {
    const claims = [
      `$1 - 0.95^{18} = ${hitChance(0.05, 18).toFixed(2)}$`,
      `$1 - 0.95^{60} = ${hitChance(0.05, 60).toFixed(3)}$`,
    ];
    for (const claim of claims) expect(says(claim)).toBe(claim);
  });

  it('draws of the listing cover what its comments say', () => {
    expect(10 ** -4).toBe(0.0001);
    expect(10 ** (-4 + 3)).toBeCloseTo(0.1, 12);
    expect(1 - 10 ** -0.5).toBeCloseTo(0.68, 2);
    expect(1 - 10 ** -3).toBe(0.999);
  });
});
