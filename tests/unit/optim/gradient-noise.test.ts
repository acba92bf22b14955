import { describe, expect, it } from 'vitest';
import {
  gradientNoise,
  independentNoise,
  measuredNoise,
  noiseScale,
} from '../../../src/optim/gradient-noise.ts';
import { lineFit, scatter } from '../../../src/optim/line-fit.ts';

const fit = lineFit(scatter(6, [1, 0], [-1, 2], 0.6, 4), { x: [-1, 1], y: [-1, 1] });
const w = [-0.5, 0.8];

/** All ways to draw `size` of six samples, without repetition, or in sequence with repetition. */
const subsets = (size: number, from = 0): number[][] =>
  size === 0
    ? [[]]
    : [0, 1, 2, 3, 4, 5]
        .slice(from)
        .flatMap((first) => subsets(size - 1, first + 1).map((rest) => [first, ...rest]));
const sequences = (size: number): number[][] =>
  size === 0
    ? [[]]
    : [0, 1, 2, 3, 4, 5].flatMap((first) => sequences(size - 1).map((rest) => [first, ...rest]));

describe('the noise of a batch’s gradient', () => {
  const { signal, sigma } = gradientNoise(fit, w);

  it.each([1, 2, 3])('is σ/√B over all sequences of %i independent draws', (size) => {
    expect(measuredNoise(fit, w, sequences(size))).toBeCloseTo(independentNoise(sigma, size), 12);
  });

  it.each([1, 2, 3, 5, 6])(
    'has the finite-population factor over all sets of %i samples',
    (size) => {
      // Cochran, Sampling Techniques: drawing without replacement multiplies the variance by (N − B)/(N − 1).
      const factor = Math.sqrt((6 - size) / 5);
      expect(measuredNoise(fit, w, subsets(size))).toBeCloseTo(
        factor * independentNoise(sigma, size),
        12,
      );
    },
  );

  it('reads off the length of the whole gradient as the signal', () => {
    expect(signal).toBeCloseTo(Math.hypot(...fit.gradient(w)), 12);
  });

  it('is as large as the signal at the noise scale', () => {
    const reading = { signal: 0.5, sigma: 3 };
    expect(noiseScale(reading)).toBe(36);
    expect(independentNoise(3, 36)).toBe(0.5);
  });
});
