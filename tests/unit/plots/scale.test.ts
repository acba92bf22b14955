import { describe, expect, it } from 'vitest';
import { linear, log, straightOf } from '../../../src/plots/scale.ts';
import { ticks } from '../../../src/plots/ticks.ts';

describe('linear', () => {
  it('maps the ends of the domain to the ends of the range, also when the range falls', () => {
    const y = linear([-2, 2], [300, 100]);
    expect([-2, 0, 2].map(y.toPixel)).toEqual([300, 200, 100]);
    expect(y.toData(250)).toBe(-1);
  });

  it('refuses a domain of one point', () =>
    expect(() => linear([1, 1], [0, 9])).toThrow('two different finite ends'));
});

describe('straightOf', () => {
  it('gives the two numbers of a linear scale', () => {
    const y = linear([-2, 2], [300, 100]);
    const { offset, slope } = straightOf(y);
    expect([-2, 0.5, 7].map((value) => offset + slope * value)).toEqual(
      [-2, 0.5, 7].map(y.toPixel),
    );
  });

  it('has none for a logarithmic one', () =>
    expect(() => straightOf(log([1, 10], [0, 9]))).toThrow('A log scale is no straight line.'));
});

describe('log', () => {
  it('gives each decade the same length and finds its way back', () => {
    const x = log([0.01, 100], [0, 400]);
    expect([0.01, 0.1, 1, 10, 100].map((v) => Math.round(x.toPixel(v)))).toEqual([
      0, 100, 200, 300, 400,
    ]);
    expect(x.toData(150)).toBeCloseTo(10 ** -0.5, 12);
  });

  it('puts zero beyond the low end', () =>
    expect(log([0.1, 1], [100, 0]).toPixel(0)).toBe(Number.POSITIVE_INFINITY));

  it('refuses a domain that reaches zero', () =>
    expect(() => log([0, 1], [0, 9])).toThrow('begins above zero'));
});

describe('ticks', () => {
  const labels = (scale: Parameters<typeof ticks>[0], count: number) =>
    ticks(scale, count).map(({ label }) => label);

  it('are round numbers with a true minus sign', () => {
    expect(labels(linear([-1, 1], [0, 100]), 4)).toEqual(['−1', '−0.5', '0', '0.5', '1']);
    expect(labels(linear([0, 0.003], [0, 100]), 3)).toEqual(['0', '0.001', '0.002', '0.003']);
  });

  it('do not fall outside a falling domain either', () => {
    expect(labels(linear([7, 0], [0, 100]), 4)).toEqual(['0', '2', '4', '6']);
  });

  it('are whole powers of ten on a logarithmic scale, thinned when there are many', () => {
    expect(labels(log([1e-3, 1], [0, 100]), 5)).toEqual(['0.001', '0.01', '0.1', '1']);
    expect(labels(log([1e-8, 1], [0, 100]), 4)).toEqual(['10⁻⁸', '10⁻⁶', '10⁻⁴', '0.01', '1']);
  });
});
