import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BUOY, LOWEST, loss, slope, VALLEYS } from '../../../src/islands/ball-loss.ts';

const lesson = readFileSync(
  new URL('../../../content/lessons/why-optimize.mdx', import.meta.url),
  'utf8',
);

/** A walk by the rule as the lesson prints it, not by the figure's code. */
function walk(start: number, learningRate: number, steps: number): readonly number[] {
  const path = [start];
  let w = start;
  for (let t = 0; t < steps; t++) {
    w = w - learningRate * slope(w);
    path.push(w);
  }
  return path;
}

/** The minimum by looking at 70,001 places. */
const places = Array.from({ length: 70_001 }, (_, k) => -1 + k / 10_000);
const argmin = places.reduce((least, w) => (loss(w) < loss(least) ? w : least));

/** Steps until the walk stays within 0.01 of the bottom. */
function arrival(learningRate: number): number {
  const path = walk(2, learningRate, 400);
  return path.findIndex((_, k) => path.slice(k).every((w) => Math.abs(w - argmin) < 0.01));
}
const ends = (learningRate: number): string => {
  const late = walk(2, learningRate, 2000).slice(-100);
  return `ends up hopping between ${Math.min(...late).toFixed(2)} and ${Math.max(...late).toFixed(2)}`;
};
const years = (seconds: number): number => seconds / (365.25 * 86_400);

const claims: readonly (readonly [what: string, sentence: string])[] = [
  [
    'the minimum and its place',
    `the minimum is ${loss(argmin).toFixed(3)}, and the argmin is ${argmin.toFixed(2)}`,
  ],
  ['the readings', 'Twelve times in three seconds'],
  [
    'the weights of the first layer',
    `is ${(784 * 100).toLocaleString('en-US')} weights and 100 biases`,
  ],
  ['the length of the row', `${(784 * 100 + 100 + 1000 + 10).toLocaleString('en-US')} numbers`],
  [
    'weights and biases apart',
    `${(78_400 + 1000).toLocaleString('en-US')} weights and ${100 + 10} biases`,
  ],
  ['20 parameters', `$10^{11}$ seconds, ${Math.round(years(1e11))} years`],
  ['21 parameters', `and it is ${Math.round(years(1e12)).toLocaleString('en-US')}`],
  ['14 parameters', `settings take ${Math.round(1e5 / 3600)} hours`],
  ['the slope at 2', `where the slope is −${(-slope(2)).toFixed(2)}.`],
  [
    'the step from 2',
    `= ${(-0.1 * slope(2)).toFixed(3)}$. There the loss is ${loss(2 - 0.1 * slope(2)).toFixed(3)}, down from ${loss(2).toFixed(3)}`,
  ],
  ['its end', `At ${(2 - 0.1 * slope(2)).toFixed(3)}<`],
  ['the wrong sign', `At ${(2 + 0.1 * slope(2)).toFixed(3)}<`],
  ['the whole slope', `At ${(2 - slope(2)).toFixed(2)}<`],
  ...[0.02, 0.1, 0.3].map(
    (rate) => [`the rate ${rate}`, `| ${rate} | arrives after ${arrival(rate)} steps |`] as const,
  ),
  ['the rate 0.75', `| 0.75 | never arrives: ${ends(0.75)} |`],
  ['the rate 1', `| 1 | never arrives: ${ends(1)} |`],
  ['speed', `${arrival(0.02)} steps become ${arrival(0.3)}`],
  [
    'the valley of the flat wave',
    `its loss is ${loss(VALLEYS[0].w).toFixed(3)}, ${Math.round(loss(VALLEYS[0].w) / loss(argmin))} times`,
  ],
  ['a step on the ledge', `the slope is still ${slope(0.951).toFixed(1)}, not 0`],
  ['steps of an epoch of digits', `${60_000 / 100} steps`],
  ['a uniform guess', `about ${Math.log(10).toFixed(1)} before training`],
  ['batches of 128', `50\\,000 / 128 = ${(50_000 / 128).toFixed(1)}$`],
  ['the short batch', `The ${50_000 % 128} samples that are left`],
  [
    'steps of three epochs',
    `${Math.ceil(50_000 / 128)} steps an epoch, and three epochs make ${3 * Math.ceil(50_000 / 128)}`,
  ],
  ['without the short batch', `${3 * Math.floor(50_000 / 128)} times`],
];

describe('the numbers in the first lesson', () => {
  it.each(claims)('%s is what computing it gives', (_, sentence) => {
    expect(lesson.includes(sentence) ? sentence : 'nowhere in the lesson').toBe(sentence);
  });

  it('start 1.2 leads to the valley of the flat wave, slowing down where the lesson says', () => {
    expect(walk(1.2, 0.1, 300).at(-1)).toBeCloseTo(VALLEYS[0].w, 1);
    const ledge = places.filter((w) => w > 0.7 && w < 1.2);
    expect(Math.min(...ledge.map(slope))).toBeGreaterThan(0.15);
    expect(ledge.reduce((least, w) => (slope(w) < slope(least) ? w : least))).toBeCloseTo(0.95, 2);
    const hill = places.filter((w) => w > 1.2 && w < LOWEST.w);
    expect(lesson).toContain('with its top at 1.65.');
    expect(hill.reduce((top, w) => (loss(w) > loss(top) ? w : top))).toBeCloseTo(1.645, 2);
  });

  it('the rate 1.5 throws the ball out of the valley and off the chart', () => {
    const path = walk(2, 1.5, 50);
    expect(path.some((w) => w < -1 || w > 6)).toBe(true);
    expect(path.slice(-10).every((w) => w > 4.43)).toBe(true);
  });

  it('the readings are the wave with w = 3, plus errors of up to 0.22', () => {
    const errors = BUOY.map(({ x, y }) => Math.abs(y - Math.sin(3 * x)));
    expect(BUOY).toHaveLength(12);
    expect(Math.max(...errors)).toBeLessThan(0.226);
    expect(Math.max(...errors)).toBeGreaterThan(0.2);
  });

  it('the printed lines compute the loss and the slope of the figure', () => {
    const printed = /```ts\n(for \(const \{ x, y \}[\s\S]*?)```/.exec(lesson)?.[1] ?? '';
    const run = new Function(
      'samples',
      'w',
      `let loss = 0, gradient = 0;\n${printed}\nreturn [loss, gradient];`,
    ) as (samples: typeof BUOY, w: number) => readonly [number, number];
    for (const w of [-0.7, 0, 1.2, 5.46]) {
      const [value, gradient] = run(BUOY, w);
      expect(value).toBeCloseTo(loss(w), 12);
      expect(gradient).toBeCloseTo(slope(w), 12);
    }
  });
});
