import { describe, expect, it } from 'vitest';
import { cosineAnnealing } from '../../../src/optim/cosine-annealing.ts';
import { oneCycle } from '../../../src/optim/one-cycle.ts';
import { warmup } from '../../../src/optim/warmup.ts';
import { warmupCosine } from '../../../src/optim/warmup-cosine.ts';

describe('the ends of a schedule', () => {
  it('without a warmup are those of the cosine alone', () => {
    const h = { lrMax: 0.4, lrMin: 0.1, T: 8 };
    for (const t of [0, 1, 5, 8, 20])
      expect(warmupCosine.rate(t, { ...h, W: 0 })).toBe(cosineAnnealing.rate(t, h));
    expect(warmup.rate(0, { lrMax: 0.4, W: 0 })).toBe(0.4);
  });

  it('are the lowest rate at once where a run is all warmup', () => {
    const h = { lrMax: 0.4, lrMin: 0.1, W: 4, T: 4 };
    expect([0, 3, 4, 9].map((t) => warmupCosine.rate(t, h))).toEqual([0.1, 0.4, 0.1, 0.1]);
  });

  it('of OneCycle are the peak at the first step where there is one step to climb', () => {
    const h = { lrMax: 0.4, T: 10, pctStart: 0.1, divFactor: 4, finalDivFactor: 10 };
    expect(oneCycle.rate(0, h)).toBe(0.4);
    expect(oneCycle.rate(9, h)).toBeCloseTo(0.01, 12);
    expect(oneCycle.rate(50, h)).toBeCloseTo(0.01, 12);
  });

  it('of OneCycle are the lowest rate in a run of one step', () =>
    expect(
      oneCycle.rate(0, { lrMax: 0.4, T: 1, pctStart: 0.3, divFactor: 4, finalDivFactor: 10 }),
    ).toBeCloseTo(0.01, 12));
});
