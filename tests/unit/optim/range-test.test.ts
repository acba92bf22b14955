import { describe, expect, it } from 'vitest';
import { rangeTest } from '../../../src/optim/range-test.ts';
import { suggestedRate } from '../../../src/optim/suggested-rate.ts';

describe('the rates of a range test', () => {
  const five = { lrMin: 1e-3, lrMax: 10, T: 5 };

  it('are a factor of 10 apart when five of them span four decades', () => {
    for (const [t, rate] of [1e-3, 1e-2, 1e-1, 1, 10].entries())
      expect(rangeTest.rate(t, five)).toBeCloseTo(rate, 12);
  });

  it('stay at the highest after the last step', () =>
    expect(rangeTest.rate(9, five)).toBeCloseTo(10, 12));

  it('are the lowest alone in a test of one step', () =>
    expect(rangeTest.rate(0, { ...five, T: 1 })).toBe(1e-3));
});

describe('the reading of a range test', () => {
  const rates = [0.1, 0.2, 0.4, 0.8, 1.6];

  it('takes a tenth of the rate at the lowest loss', () =>
    expect(suggestedRate(rates, [4, 3, 2, 5, 6], 0)).toEqual({
      smoothed: [4, 3, 2, 5, 6],
      lowest: 2,
      suggestion: 0.04,
    }));

  it('ends above four times the lowest loss, so a fall after it counts for nothing', () =>
    expect(suggestedRate(rates, [4, 2, 8, 8.5, 1], 0)).toMatchObject({
      smoothed: [4, 2, 8, 8.5],
      lowest: 1,
    }));

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('ends at a loss of %s', (loss) =>
    expect(suggestedRate(rates, [3, loss, 1], 0).lowest).toBe(0),
  );

  it('smooths with the start at zero corrected', () =>
    // 1/(1/2), 1.5/(3/4) and 2.625/(7/8)
    expect(suggestedRate(rates, [2, 2, 3.75], 0.5).smoothed).toEqual([2, 2, 3]));

  it('suggests no rate where the first loss is no number', () =>
    expect(suggestedRate(rates, [Number.NaN, 1], 0)).toMatchObject({
      lowest: -1,
      suggestion: Number.NaN,
    }));
});
