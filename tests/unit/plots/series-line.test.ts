import { describe, expect, it } from 'vitest';
import { linear, log } from '../../../src/plots/scale.ts';
import { seriesLine } from '../../../src/plots/series-line.ts';

const frame = (steps: number) => ({
  x: linear([1, steps], [0, 100]),
  y: linear([0, 10], [100, 0]),
});

describe('a series as a line', () => {
  it('keeps every step where each has a column of its own', () => {
    expect(seriesLine([0, 5, 10], frame(3))).toEqual([0, 100, 50, 50, 100, 0]);
  });

  it('leaves out what cannot be drawn', () => {
    expect(seriesLine([0, Number.NaN, 10], frame(3))).toEqual([0, 100, 100, 0]);
    expect(seriesLine([], frame(3))).toEqual([]);
    const decades = { ...frame(4), y: log([0.01, 100], [100, 0]) };
    expect(seriesLine([-1, 0, 1, Number.POSITIVE_INFINITY], decades)).toEqual([
      decades.x.toPixel(3),
      50,
    ]);
  });

  it('keeps the first of equal extremes', () => {
    expect(seriesLine([2, 8, 8, 2], { ...frame(4), x: linear([1, 101], [0, 1]) })).toEqual([
      0, 80, 0.01, 20,
    ]);
  });

  it('runs along the floor, leaves a gap or goes on, where values leave the chart', () => {
    const values = [-5, 5, 20];
    expect(seriesLine(values, frame(3))).toEqual([0, 150, 50, 50, 100, -100]);
    expect(seriesLine(values, frame(3), 'floor')).toEqual([0, 100, 50, 50]);
    expect(seriesLine(values, frame(3), 'gap')).toEqual([50, 50]);
  });

  it('keeps one point of a crowded column that lies on the floor', () => {
    const sinking = Array.from({ length: 10_000 }, (_, k) => -k);
    const line = seriesLine(sinking, frame(10_000), 'floor');
    expect(line.length / 2).toBeLessThanOrEqual(101);
    expect(line.filter((_, at) => at % 2 === 1).every((height) => height === 100)).toBe(true);
  });

  it('keeps two of a crowded column: its extremes, in their order', () => {
    const values = Array.from({ length: 10_000 }, (_, k) =>
      k % 100 === 37 ? 9 : k % 100 === 61 ? 1 : 5,
    );
    const line = seriesLine(values, frame(10_000));
    expect(line.length / 2).toBeLessThanOrEqual(2 * 101);
    const heights = line.filter((_, at) => at % 2 === 1);
    expect(Math.min(...heights)).toBe(10);
    expect(Math.max(...heights)).toBe(90);
    const places = line.filter((_, at) => at % 2 === 0);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
  });
});
