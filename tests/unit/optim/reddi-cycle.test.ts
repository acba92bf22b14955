import { describe, expect, it } from 'vitest';
import { cycleGradient, traceCycles } from '../../../src/optim/reddi-cycle.ts';

const end = (period: number, beta1: number, beta2: number, periods = 1000) =>
  traceCycles(period, periods, { lr: 0.3, beta1, beta2, eps: 1e-8 }).at(-1)?.x ?? [];

describe('the counter-example of Reddi, Kale and Kumar (2018)', () => {
  it('adds up to 1 in every period, so the left end is best', () => {
    for (const period of [3, 11, 31])
      for (const from of [1, 1 + period]) {
        const cycle = Array.from({ length: period }, (_, k) => cycleGradient(period, from + k));
        expect(cycle.reduce((sum, g) => sum + g, 0)).toBe(1);
      }
  });

  it('drives Adam to the worst end and AMSGrad to the best with β1 = 0, β2 = 1/(1 + C²), as theorem 1 says', () => {
    const [adam, amsgrad] = end(3, 0, 1 / (1 + 3 ** 2));
    expect(adam).toBe(1);
    expect(amsgrad).toBeCloseTo(-1, 2);
  });

  it('does no harm while the second moment remembers for longer than a period lasts', () => {
    const [adam, amsgrad] = end(3, 0.9, 0.999);
    expect(adam).toBeCloseTo(-1, 2);
    expect(amsgrad).toBeCloseTo(-1, 2);
  });

  it('divides the move by what it names', () => {
    for (const { t, g, divisor, move } of traceCycles(3, 4, {
      lr: 0.3,
      beta1: 0,
      beta2: 0.5,
      eps: 1e-8,
    }))
      divisor.forEach((by, j) => {
        expect(move[j]).toBeCloseTo((-0.3 / Math.sqrt(t)) * ((g[j] ?? Number.NaN) / by), 12);
      });
  });

  it('keeps AMSGrad’s divisor from falling, once its correction has faded', () => {
    const divisors = traceCycles(11, 50, { lr: 0.3, beta1: 0, beta2: 0.5, eps: 1e-8 })
      .slice(60)
      .map(({ divisor }) => divisor[1] ?? Number.NaN);
    divisors.forEach((by, k) => {
      expect(by).toBeGreaterThanOrEqual((divisors[k - 1] ?? 0) * (1 - 1e-12));
    });
  });
});
