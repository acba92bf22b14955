import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { START } from '../../../src/islands/descent-figure-settings.ts';
import { backtrack, largestAllowed, type Slice } from '../../../src/optim/armijo.ts';
import { descend } from '../../../src/optim/descend.ts';
import {
  bestRate,
  edgeRate,
  slowestFactor,
  stepFactor,
  stepsToTenth,
} from '../../../src/optim/fixed-rate.ts';
import { quadratic, valley } from '../../../src/optim/quadratic.ts';
import { saddle } from '../../../src/optim/saddle.ts';
import { sgd } from '../../../src/optim/sgd.ts';

const lesson = readFileSync(
  new URL('../../../content/lessons/gradient-descent.mdx', import.meta.url),
  'utf8',
);

/** The loss of the ravine with κ = 9 after so many steps from the figure's start. */
const loss = (lr: number, steps: number): number =>
  descend(valley(9), sgd, { lr }, START, steps).value.at(-1) ?? Number.NaN;

/** Where ten steps lead from 1 in ½λx² with λ = 4. */
const tenSteps = (lr: number): number =>
  descend(quadratic([[4]], [0]), sgd, { lr }, [1], 10).w[0]?.[10] ?? Number.NaN;

/** Steps for a tenth at the best fixed rate, written as the lesson writes large numbers. */
const digit = (kappa: number): string =>
  Math.round(stepsToTenth(slowestFactor([1, kappa], bestRate(1, kappa))))
    .toString()
    .replace(/(?<=\d)(?=\d{3}$)/, ',');

/** Every claim: the words around the number in the lesson, with the number computed here. */
const claims: readonly (readonly [what: string, sentence: string])[] = [
  ['the start', `the loss drops from ${loss(0.2, 0).toFixed(1)} to a billionth`],
  ['one rate too far', `After fifty steps the loss is ${loss(0.23, 50).toFixed(0)}`],
  ['the edge at 9', `it lay at ${edgeRate(9).toFixed(3)}`],
  ['a crawl', `at $\\eta = 0.01$ lead to ${tenSteps(0.01).toFixed(2)}`],
  ['the minimum at once', `at 0.25 to ${tenSteps(0.25)}`],
  ['a dying oscillation', `at 0.4 to ${tenSteps(0.4).toFixed(3)}`],
  ['the edge', `at 0.5 back to ${tenSteps(0.5)}`],
  ['divergence', `and at 0.6 to ${tenSteps(0.6).toFixed(1)}`],
  ['a factor of the first checkpoint', `$1 - 0.15 \\cdot 10 = ${stepFactor(10, 0.15)}$`],
  ['its edge', `divergence begins at $2/\\lambda = ${edgeRate(10)}$`],
  ['the rule of thumb', `about $${(Math.log(10) / 2).toFixed(2)}\\,\\kappa$ steps, even`],
  [
    'three ravines',
    `${digit(9)} for $\\kappa = 9$, ${digit(49)} for $\\kappa = 49$, ${digit(10_000)} for $\\kappa = 10{,}000$`,
  ],
  ['the second checkpoint', `<span slot="label">${digit(100)}</span>`],
  [
    'its factor',
    `$99/101 = ${(99 / 101).toFixed(3)}$, and $${(99 / 101).toFixed(3)}^{${digit(100)}}$`,
  ],
  ['the flat direction', `keeps $1 - 2/101$, about ${(100 * (1 - 2 / 101)).toFixed(0)}%`],
  ['the root', `<span slot="label">${(1.15 * Math.sqrt(100)).toFixed(0)}</span>`],
  ['Newton’s memory', `${(1e12 * 4) / 1e12} terabytes at 4 bytes each`],
  ['Newton’s time', `$${(1e18 / 3 / 1e17).toFixed(0)} \\cdot 10^{17}$ for a single step`],
];

describe('the numbers in the lesson on gradient descent', () => {
  it.each(claims)('%s is what computing it gives', (_, sentence) => {
    expect(lesson.includes(sentence) ? sentence : 'nowhere in the lesson').toBe(sentence);
  });

  it('a billionth and thirty digits are of the right size', () => {
    expect(loss(0.2, 50)).toBeGreaterThan(0.5e-9);
    expect(loss(0.2, 50)).toBeLessThan(2e-9);
    expect(Math.ceil(Math.log10(loss(0.23, 500)))).toBe(30);
  });

  it('the best fixed rate is κ/(κ + 1) of the edge', () => {
    for (const kappa of [1, 9, 49, 1e4])
      expect(bestRate(1, kappa) / edgeRate(kappa)).toBeCloseTo(kappa / (kappa + 1), 12);
  });

  it('falling at every step is not enough: x² falls along 2, −1.5, 1.25, … and stays above 1', () => {
    const points = Array.from({ length: 40 }, (_, k) => (-1) ** k * (1 + 2 ** -k));
    expect(points.slice(0, 4)).toEqual([2, -1.5, 1.25, -1.125]);
    for (let k = 1; k < 30; k++) {
      const [before = 0, here = 0] = points.slice(k - 1, k + 1);
      expect(here ** 2).toBeLessThan(before ** 2);
      expect((here - before) * -2 * before).toBeGreaterThan(0);
      expect(here ** 2).toBeGreaterThan(1);
    }
  });

  it('exact line search from u = κ, v = 1 takes (κ − 1)/(κ + 1) off √f at every step, no more', () => {
    const kappa = 9;
    let [u, v] = [kappa, 1];
    const root = () => Math.sqrt(0.5 * (u * u + kappa * v * v));
    for (let t = 0; t < 5; t++) {
      const before = root();
      const [gu, gv] = [u, kappa * v];
      const alpha = (gu * gu + gv * gv) / (gu * gu + kappa * gv * gv);
      [u, v] = [u - alpha * gu, v - alpha * gv];
      expect(root() / before).toBeCloseTo((kappa - 1) / (kappa + 1), 12);
    }
  });

  it('c = ½ accepts rates up to the lowest point of the ray; b = c up to the old height, b = 1 all', () => {
    const slice: Slice = { phi: (a) => 7 - 3 * a + 0.5 * 5 * a * a, promise: 3, bend: 5 };
    const lowest = slice.promise / slice.bend;
    expect(largestAllowed(slice, { c: 0.5, b: 0 })).toBeCloseTo(lowest, 12);
    expect(slice.phi(largestAllowed(slice, { c: 0.3, b: 0.3 }))).toBeCloseTo(slice.phi(0), 12);
    const all = backtrack(slice, { alpha0: 1e6, c: 0.9, b: 1, shrink: 0.5, maxBacktracks: 0 });
    expect(all.accepted).toBe(true);
  });

  it('the ascent form for −f is the descent form for f', () => {
    const [c, b, promise, bend] = [0.3, 0.6, 50, -400];
    for (const alpha of [0.01, 0.1, 0.5])
      for (const change of [-20, -3, -0.1, 0.1, 4]) {
        const ascent = -change >= c * alpha * promise + 0.5 * b * alpha ** 2 * -bend;
        const descent = change <= -c * alpha * promise + 0.5 * b * alpha ** 2 * bend;
        expect(descent).toBe(ascent);
      }
  });

  it('Newton’s step from (1, 1) on x² − y² is −(1, 1), and along y it climbs', () => {
    const [gx = 0, gy = 0] = saddle.gradient([1, 1]);
    const step = [-gx / 2, -gy / -2];
    expect(step).toEqual([-1, -1]);
    expect(saddle.value([1, 0])).toBeGreaterThan(saddle.value([1, 1]));
  });
});
