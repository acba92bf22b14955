import { describe, expect, it } from 'vitest';
import { seeded } from '../../../src/optim/chance.ts';
import { hitChance } from '../../../src/optim/hit-chance.ts';
import { gridTrials, randomTrials } from '../../../src/optim/search-trials.ts';

describe('a search for two hyper-parameters', () => {
  it('as a grid tries each value of a knob with each of the other, in the middle of its cell', () => {
    expect(gridTrials(2)).toEqual([
      [0.25, 0.25],
      [0.75, 0.25],
      [0.25, 0.75],
      [0.75, 0.75],
    ]);
    expect(new Set(gridTrials(5).map(([x]) => x)).size).toBe(5);
  });

  it('at random tries as many values of each knob as there are trials, the same ones for a seed', () => {
    const trials = randomTrials(25, seeded(7));
    expect(new Set(trials.map(([x]) => x)).size).toBe(25);
    expect(new Set(trials.map(([, y]) => y)).size).toBe(25);
    expect(randomTrials(25, seeded(7))).toEqual(trials);
    for (const share of trials.flat()) expect(share).toBeGreaterThanOrEqual(0);
    for (const share of trials.flat()) expect(share).toBeLessThan(1);
  });

  it('finds the best 5% with 60 trials nineteen times out of twenty', () => {
    expect(hitChance(0.05, 60)).toBeCloseTo(0.954, 3);
    expect(hitChance(0.05, 58)).toBeLessThan(0.95);
    expect(hitChance(0, 60)).toBe(0);
    expect(hitChance(1, 1)).toBe(1);
  });

  it('hits a region as often as counted', () => {
    const corner = (seed: number) =>
      randomTrials(9, seeded(seed)).some(([x, y]) => x < 0.3 && y < 0.5);
    const hits = Array.from({ length: 2000 }, (_, k) => corner(k + 1)).filter(Boolean).length;
    expect(hits / 2000).toBeCloseTo(hitChance(0.15, 9), 1);
  });
});
