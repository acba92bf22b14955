import { describe, expect, it } from 'vitest';
import { seeded } from '../../../src/optim/chance.ts';

const draw = (seed: number, n: number) => {
  const chance = seeded(seed);
  return Array.from({ length: n }, () => chance.normal());
};

describe('seeded', () => {
  it('gives the same numbers for the same seed and others for another', () => {
    expect(draw(3, 5)).toEqual(draw(3, 5));
    expect(draw(3, 5)).not.toEqual(draw(4, 5));
  });

  it('draws normal numbers with mean 0, variance 1 and 68 % within one deviation', () => {
    const n = 20_000;
    const all = draw(11, n);
    const mean = all.reduce((sum, x) => sum + x, 0) / n;
    const variance = all.reduce((sum, x) => sum + (x - mean) ** 2, 0) / n;
    expect(Math.abs(mean)).toBeLessThan(4 / Math.sqrt(n));
    expect(Math.abs(variance - 1)).toBeLessThan(4 * Math.sqrt(2 / n));
    expect(all.filter((x) => Math.abs(x) < 1).length / n).toBeCloseTo(0.6827, 2);
  });
});
