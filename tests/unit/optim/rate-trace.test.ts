import { describe, expect, it } from 'vitest';
import { RARE, RATE_STREAMS, STORM } from '../../../src/optim/rate-streams.ts';
import { RATE_RULES, type RateRule } from '../../../src/optim/rate-trace.ts';

const settings = { lr: 0.1, rho: 0.9, eps: 1e-6 };
const ruleOf = (id: string): RateRule => {
  const found = RATE_RULES.find((one) => one.id === id);
  if (!found) throw new Error(`No rule is called ${id}.`);
  return found;
};
const ones = (steps: number) => Array.from({ length: steps }, () => [1]);

describe.each(RATE_RULES)('the trace of $name', ({ trace }) => {
  it.each(RATE_STREAMS)('multiplies each gradient of “$name” by its rate', ({ gradients }) => {
    const rows = trace(gradients(200), settings);
    expect(rows).toHaveLength(200);
    const total = [0, 0];
    for (const { g, rate, step, traveled } of rows)
      g.forEach((gj, j) => {
        const taken = gj === 0 ? 0 : gj * (rate[j] ?? Number.NaN);
        total[j] = (total[j] ?? 0) + taken;
        expect(step[j]).toBeCloseTo(taken, 12);
        expect(traveled[j]).toBeCloseTo(total[j] ?? Number.NaN, 10);
      });
  });

  it('of no gradients is empty', () => expect(trace([], settings)).toEqual([]));
});

describe('effective rates', () => {
  it('of AdaGrad fall as 1/√t under a constant gradient (Duchi, Hazan and Singer 2011)', () => {
    for (const { t, rate } of ruleOf('adagrad').trace(ones(100), { ...settings, eps: 0 }))
      expect(rate[0]).toBeCloseTo(0.1 / Math.sqrt(t), 12);
  });

  it('of RMSProp start at η/√(1 − ρ) and settle to η under a constant gradient of 1', () => {
    const rows = ruleOf('rmsprop').trace(ones(400), { ...settings, eps: 0 });
    expect(rows[0]?.rate[0]).toBeCloseTo(0.1 / Math.sqrt(0.1), 12);
    expect(rows.at(-1)?.rate[0]).toBeCloseTo(0.1, 12);
  });

  it('of Adadelta start at √ε/√(1 − ρ + ε) whatever η is', () => {
    for (const lr of [0.001, 10])
      expect(ruleOf('adadelta').trace(ones(1), { ...settings, lr })[0]?.rate[0]).toBeCloseTo(
        1e-3 / Math.sqrt(0.1 + 1e-6),
        12,
      );
  });

  it('are not told before the first gradient', () => {
    for (const id of ['adagrad', 'rmsprop', 'adadelta'])
      expect(
        ruleOf(id)
          .trace([[0], [2]], settings)
          .map(({ rate }) => Number.isNaN(rate[0])),
      ).toEqual([true, false]);
  });
});

describe('the streams of the figure', () => {
  const stream = (id: string) => RATE_STREAMS.find((one) => one.id === id)?.gradients(200) ?? [];

  it('give the rare coordinate ten gradients in 200 steps', () => {
    expect(stream('rare').filter(([, g]) => g !== 0)).toHaveLength(200 / RARE.every);
  });

  it('end the storm after forty steps', () => {
    expect(stream('storm').findIndex(([g]) => g === STORM.after)).toBe(STORM.steps);
  });

  it('scale the second coordinate by a thousandth', () => {
    const gradients = stream('scales');
    expect(gradients).toHaveLength(200);
    for (const [g = 0, small = 0] of gradients) expect(small).toBeCloseTo(g / 1000, 12);
  });
});
