import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bySample } from '../../../src/islands/batches-figure-charts.ts';
import {
  COUNT,
  DEFAULTS,
  FIT,
  noiseAt,
  PRESETS,
  runners,
} from '../../../src/islands/batches-figure-settings.ts';
import { settled } from '../../../src/islands/batches-figure-words.ts';
import { START } from '../../../src/labs/batch-regression.ts';
import { seeded } from '../../../src/optim/chance.ts';
import { edgeRate } from '../../../src/optim/fixed-rate.ts';
import { independentNoise, noiseScale } from '../../../src/optim/gradient-noise.ts';
import { cut } from '../../../src/optim/mini-batches.ts';
import { principalAxes } from '../../../src/optim/principal-axes.ts';
import { squaredError } from '../../../src/optim/squared-error.ts';

const lesson = readFileSync(
  new URL('../../../content/lessons/batches.mdx', import.meta.url),
  'utf8',
);

const updates = (samples: number, size: number): number =>
  cut(
    Array.from({ length: samples }, (_, k) => k),
    size,
  ).length;

/** The weight after one update for each (x, y) in turn. */
const fitted = (pairs: readonly (readonly [x: number, y: number])[]): number =>
  pairs.reduce((w, [x, y]) => w - 0.25 * squaredError.slope(w * x, y) * x, 0);

const [stochastic, , batch] = runners(DEFAULTS);
const [, steep] = principalAxes(FIT);
const beyond = PRESETS.find(({ id }) => id === 'beyond')?.lr ?? Number.NaN;

/** Every claim: the words around the number in the lesson, with the number computed here. */
const claims: readonly (readonly [what: string, sentence: string])[] = [
  [
    'updates in an epoch',
    `${updates(50_000, 50_000)} update with all of them, ${updates(50_000, 256)} with batches of 256, ${updates(50_000, 32)} with batches of 32`,
  ],
  ['the first order, first update', `the first update leads to ${fitted([[1, 2]])}`],
  [
    'the first order',
    `and the second to ${fitted([
      [1, 2],
      [2, 6],
    ])};`,
  ],
  [
    'the other order',
    `in the other order, to ${fitted([[2, 6]])} and then to ${fitted([
      [2, 6],
      [1, 2],
    ])}`,
  ],
  ['three epochs', `<span slot="label">${3 * updates(1000, 64)}</span>`],
  ['three epochs without the rest', `<span slot="label">${3 * Math.floor(1000 / 64)}</span>`],
  ['three epochs as one', `<span slot="label">${updates(3000, 64)}</span>`],
  ['one epoch', `$\\lceil 1000/64 \\rceil = ${updates(1000, 64)}$`],
  ['the say of a sample in the rest', `${(64 / 40).toFixed(1)} times the usual say`],
  ['where SGD rattles', `on average ${settled(stochastic).toFixed(2)} above the least loss`],
  [
    'where batch descent ends',
    `is still ${bySample(batch).at(-1)?.toFixed(1)} above. The mini-batch run`,
  ],
  ['the root of ten', `shrinks by $\\sqrt{10}$, about ${Math.sqrt(10).toFixed(1)}`],
  ['the noise scale', `At the figure's start it is ${noiseScale(noiseAt(START)).toFixed(0)};`],
  [
    'the edge',
    `$60 \\cdot ${beyond} = ${(COUNT * beyond).toFixed(2)}$ exceeds the edge $2/\\lambda_{\\max} = ${edgeRate(steep.lambda).toFixed(3)}$`,
  ],
  ['Goyal’s rate', `to 8192 images and $\\eta = ${((0.1 * 8192) / 256).toFixed(1)}$`],
];

describe('the numbers in the lesson on batches', () => {
  it.each(claims)('%s is what computing it gives', (_, sentence) => {
    expect(lesson.includes(sentence) ? sentence : 'nowhere in the lesson').toBe(sentence);
  });

  it('SGD is near the bottom before batch descent has moved, whatever the draw', () => {
    for (const draw of [1, 2, 3, 4, 5]) {
      const [one, , all] = runners({ ...DEFAULTS, draw }).map(bySample);
      expect(one?.[COUNT - 2]).toBeLessThan(0.2);
      expect(all?.[COUNT - 2]).toBeCloseTo(FIT.value(START) - FIT.least, 12);
    }
  });

  it('the mini-batch run ends lowest, and at a larger rate SGD is worse and batch descent better', () => {
    const [one = 0, mini = 0, all = 0] = runners(DEFAULTS).map(settled);
    const [larger = 0, , farther = 0] = runners({ ...DEFAULTS, lr: 0.2 }).map(settled);
    expect(mini).toBeLessThan(Math.min(one, all));
    expect(larger).toBeGreaterThan(one);
    expect(farther).toBeLessThan(all);
  });

  it('a hundred samples leave a tenth of the noise', () => {
    expect(independentNoise(1, 100)).toBeCloseTo(0.1, 12);
    expect(independentNoise(1, 10_000) / independentNoise(1, 100)).toBeCloseTo(0.1, 12);
  });

  it('the rate 1/(2t) makes SGD on (w − y)² the running mean', () => {
    const numbers = [3, -1, 4, 1, -5, 9];
    let w = 100;
    numbers.forEach((y, k) => {
      w -= (1 / (2 * (k + 1))) * squaredError.slope(w, y);
      const seen = numbers.slice(0, k + 1);
      expect(w).toBeCloseTo(seen.reduce((sum, x) => sum + x, 0) / seen.length, 12);
    });
  });

  it.each([
    [0.1, 1],
    [0.1, 4],
    [0.3, 2],
  ])('the floor is η/(1 − η) · s²/B in a simulation with η = %d and B = %d', (eta, size) => {
    const chance = seeded(1951);
    let u = 0;
    let total = 0;
    const steps = 400_000;
    for (let t = 0; t < steps; t++) {
      let xi = 0;
      for (let i = 0; i < size; i++) xi += chance.normal() / size;
      u = (1 - 2 * eta) * u + 2 * eta * xi;
      total += u * u;
    }
    const floor = (eta / (1 - eta)) * (1 / size);
    expect(Math.abs(total / steps / floor - 1)).toBeLessThan(0.02);
  });
});
