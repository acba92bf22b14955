import { describe, expect, it } from 'vitest';
import { centralDifference, forwardDifference } from '../../../src/optim/difference-quotient.ts';
import { roundingLevel, slopeError } from '../../../src/optim/slope-error.ts';
import { SLOPE_SUBJECTS, type SlopeSubject } from '../../../src/optim/slope-subject.ts';

const subject = (id: string): SlopeSubject => {
  const found = SLOPE_SUBJECTS.find((one) => one.id === id);
  if (!found) throw new Error(`no function is called ${id}`);
  return found;
};
const [sine, exponential, parabola, lifted, relu] = [
  'sine',
  'exponential',
  'parabola',
  'lifted',
  'relu',
].map(subject) as [SlopeSubject, SlopeSubject, SlopeSubject, SlopeSubject, SlopeSubject];

const PLACES = Array.from({ length: 41 }, (_, k) => (k - 20) / 10);
/** Steps with no round digits, so that rounding shows: ten to a decade. */
const steps = (from: number, to: number) =>
  Array.from({ length: Math.round(10 * (to - from)) }, (_, k) => 1.037 * 10 ** (from + k / 10));

/** The slope of the straight line that fits log y over log x best: the exponent of a power law. */
function exponent(points: readonly (readonly [x: number, y: number])[]): number {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)] as const);
  const mean = (k: 0 | 1) => logs.reduce((sum, pair) => sum + pair[k], 0) / logs.length;
  const [mx, my] = [mean(0), mean(1)];
  const over = logs.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0);
  return over / logs.reduce((sum, [x]) => sum + (x - mx) ** 2, 0);
}

describe('the error of a measured slope', () => {
  it.each([sine, exponential])('of $name falls with h where h is wide: forward', (one) => {
    const points = steps(-6, -2).map((h) => [h, slopeError(one, 'forward', 1, h).error] as const);
    expect(exponent(points)).toBeCloseTo(1, 1);
  });

  it.each([sine, exponential, lifted])('of $name falls with h² where h is wide: central', (one) => {
    const points = steps(-3, -1).map((h) => [h, slopeError(one, 'central', 1, h).error] as const);
    expect(exponent(points)).toBeCloseTo(2, 1);
  });

  it.each(['forward', 'central'] as const)('grows with 1/h where h is tiny: %s', (scheme) => {
    const exponents = [sine, exponential, parabola].flatMap((one) =>
      [0.7, 1, 1.3, 1.9].map((x) =>
        exponent(
          steps(-14, -9).map((h) => [h, slopeError(one, scheme, x, h).error || 1e-18] as const),
        ),
      ),
    );
    const mean = exponents.reduce((sum, one) => sum + one, 0) / exponents.length;
    expect(mean).toBeGreaterThan(-1.15);
    expect(mean).toBeLessThan(-0.85);
  });

  it('is −h² cos x / 6 for the central difference of the sine, and −h sin x / 2 for the forward one', () => {
    expect(sine.truncation.central(1, 1e-3)).toBeCloseTo((-1e-6 * Math.cos(1)) / 6, 14);
    expect(sine.truncation.forward(1, 1e-3)).toBeCloseTo((-1e-3 * Math.sin(1)) / 2, 6);
  });

  it('has the truncation of the closed forms: sin h / h for the sine, sinh h / h for e to the x', () => {
    for (const x of PLACES) {
      expect(sine.truncation.central(x, 0.8)).toBeCloseTo(
        Math.cos(x) * (Math.sin(0.8) / 0.8 - 1),
        14,
      );
      expect(exponential.truncation.central(x, 0.8)).toBeCloseTo(
        Math.exp(x) * (Math.sinh(0.8) / 0.8 - 1),
        13,
      );
      expect(exponential.truncation.forward(x, 0.8)).toBeCloseTo(
        Math.exp(x) * (Math.expm1(0.8) / 0.8 - 1),
        13,
      );
    }
  });

  it('is never more than truncation and the level of rounding together', () => {
    const tooLarge = SLOPE_SUBJECTS.flatMap((one) =>
      PLACES.flatMap((x) =>
        steps(-16, 0).flatMap((h) =>
          (['forward', 'central'] as const).filter((scheme) => {
            const { error, truncation } = slopeError(one, scheme, x, h);
            const last = 4 * Number.EPSILON * Math.max(1, Math.abs(one.slope(x)));
            return error > (truncation + roundingLevel(one, x, h)) * 1.0001 + last;
          }),
        ),
      ),
    );
    expect(tooLarge).toEqual([]);
  });

  it('vanishes for the central difference of a parabola, however wide the step', () => {
    expect(centralDifference(parabola.value, 3, 2)).toBe(6);
    expect(parabola.truncation.central(3, 2)).toBe(0);
    expect(forwardDifference(parabola.value, 3, 2) - 6).toBe(parabola.truncation.forward(3, 2));
  });

  it('is smallest near the third and the square root of the machine’s epsilon', () => {
    const best = (scheme: 'forward' | 'central') => {
      const sizes = steps(-12, -1).map((h) => {
        const errors = [0.7, 0.9, 1, 1.1, 1.3].map((x) => slopeError(sine, scheme, x, h).error);
        return [h, Math.max(...errors)] as const;
      });
      return sizes.reduce((least, one) => (one[1] < least[1] ? one : least));
    };
    const [wide, fine] = [best('central'), best('forward')];
    expect(Math.abs(Math.log10(wide[0] / Math.cbrt(Number.EPSILON)))).toBeLessThan(0.7);
    expect(Math.abs(Math.log10(fine[0] / Math.sqrt(Number.EPSILON)))).toBeLessThan(0.7);
    expect(wide[1]).toBeLessThan(1e-10);
    expect(fine[1]).toBeGreaterThan(1e-9);
  });

  it('is a thousandfold where a thousand is added to the function and rounding rules', () => {
    const mean = (one: SlopeSubject) => {
      const errors = steps(-9, -7).map((h) => Math.log(slopeError(one, 'central', 1, h).rounding));
      return errors.reduce((sum, x) => sum + x, 0) / errors.length;
    };
    const factor = Math.exp(mean(lifted) - mean(sine));
    expect(factor).toBeGreaterThan(200);
    expect(factor).toBeLessThan(5000);
  });
});

describe('a kink', () => {
  it('within reach mixes the slopes of its two sides', () => {
    expect(slopeError(relu, 'central', 0.1, 0.2).error).toBeCloseTo(0.25, 12);
    expect(slopeError(relu, 'central', -0.1, 0.2).error).toBeCloseTo(0.25, 12);
    expect(slopeError(relu, 'forward', -0.1, 0.2).error).toBeCloseTo(0.5, 12);
    expect(slopeError(relu, 'forward', 0.1, 0.2).error).toBeCloseTo(0, 12);
  });

  it('out of reach leaves rounding only', () => {
    expect(slopeError(relu, 'central', 0.1, 0.05).truncation).toBe(0);
    expect(slopeError(relu, 'central', 0.1, 0.05).error).toBeLessThan(1e-14);
  });

  it('at the point itself gives one half, whatever the step', () => {
    for (const h of steps(-12, 0)) {
      expect(centralDifference(relu.value, 0, h)).toBe(0.5);
      expect(forwardDifference(relu.value, 0, h)).toBe(1);
    }
    expect(relu.slope(0)).toBe(0);
  });
});
