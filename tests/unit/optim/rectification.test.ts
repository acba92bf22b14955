import { describe, expect, it } from 'vitest';
import { averageLength, rectification } from '../../../src/optim/rectification.ts';

describe('averageLength', () => {
  it('is 1 after one step and 2/(1 − β2) − 1 in the end (Liu et al. 2020, §4.1)', () => {
    for (const beta2 of [0.9, 0.99, 0.999]) {
      expect(averageLength(beta2, 1)).toBeCloseTo(1, 8);
      expect(averageLength(beta2, 1e6)).toBeCloseTo(2 / (1 - beta2) - 1, 8);
    }
  });
});

describe('rectification', () => {
  it('is absent for the first five steps at β2 = 0.999 and then grows from below 0.03 to 1', () => {
    const factors = Array.from({ length: 20_000 }, (_, k) => rectification(0.999, k + 1));
    expect(factors.findIndex((factor) => factor !== undefined)).toBe(5);
    const present = factors.filter((factor) => factor !== undefined);
    expect(present[0]).toBeLessThan(0.03);
    expect(present).toEqual(present.toSorted((a, b) => a - b));
    expect(present.at(-1)).toBeCloseTo(1, 6);
  });

  it('never comes when the average is too short to be trusted', () => {
    for (let t = 1; t < 1000; t++) expect(rectification(0.6, t)).toBeUndefined();
  });
});
