import { describe, expect, it } from 'vitest';
import {
  type StepChart,
  spanOf,
  stepAt,
  stepChart,
  stepFrame,
} from '../../../src/plots/step-chart.ts';

const chart: StepChart = {
  width: 374,
  height: 114,
  kind: 'linear',
  span: [0, 1],
  series: [
    { label: 'm', values: [0, 0.5, 1], tone: 'series-1', look: 'line' },
    { label: 'n', values: [1, 1, 1], tone: 'series-2', look: 'ghost' },
  ],
  references: [{ value: 0.5, label: 'η' }],
  cursor: 2,
};
const of = (kind: string, tone: string, one = chart) =>
  stepChart(one).filter((mark) => mark.kind === kind && mark.tone === tone);

describe('stepChart', () => {
  it('draws what counts as a full line with a dot under the cursor, what it is compared with dashed', () => {
    expect(of('line', 'series-1')).toMatchObject([
      { points: [44, 108, 194, 58, 344, 8], width: 2 },
    ]);
    expect(of('dot', 'series-1')).toMatchObject([{ x: 194, y: 58 }]);
    expect(of('line', 'series-2')).toMatchObject([
      { points: [44, 8, 194, 8, 344, 8], dash: [4, 3] },
    ]);
    expect(of('dot', 'series-2')).toEqual([]);
  });

  it('labels lines that end together one above the other', () => {
    const [m, n] = stepChart(chart).filter(
      (mark) => mark.kind === 'text' && 'mn'.includes(mark.text),
    );
    if (m?.kind !== 'text' || n?.kind !== 'text') throw new Error('The labels are missing.');
    expect(Math.abs(m.y - n.y)).toBeGreaterThanOrEqual(14);
  });

  it('leaves out of a logarithmic line what is zero', () => {
    const series = [{ label: 'v', values: [0, 0.1, 1], tone: 'series-1', look: 'line' } as const];
    const log: StepChart = {
      ...chart,
      kind: 'log',
      span: [0.1, 1],
      series,
      references: [],
      cursor: 1,
    };
    expect(of('line', 'series-1', log)).toMatchObject([{ points: [194, 108, 344, 8] }]);
    expect(of('dot', 'series-1', log)).toEqual([]);
  });

  it('puts the dot and the label where the line is that a clip has moved or taken away', () => {
    const series = [{ label: 'm', values: [1, -4], tone: 'series-1', look: 'line' } as const];
    const sunk: StepChart = { ...chart, series, clip: 'floor' };
    expect(of('line', 'series-1', sunk)).toMatchObject([{ points: [44, 8, 344, 108] }]);
    expect(of('dot', 'series-1', sunk)).toMatchObject([{ x: 344, y: 108 }]);
    const gone: StepChart = { ...sunk, clip: 'gap' };
    expect(of('line', 'series-1', gone)).toMatchObject([{ points: [44, 8] }]);
    expect(of('dot', 'series-1', gone)).toEqual([]);
    const named = (one: StepChart) =>
      stepChart(one).some((mark) => mark.kind === 'text' && mark.text === 'm');
    expect([named(sunk), named(gone)]).toEqual([true, false]);
  });

  it('draws stems from zero', () => {
    const series = [{ label: '', values: [1, 0.5], tone: 'series-1', look: 'stems' } as const];
    expect(of('lines', 'series-1', { ...chart, series })).toMatchObject([
      {
        lines: [
          [44, 108, 44, 8],
          [344, 108, 344, 58],
        ],
      },
    ]);
  });
});

describe('stepAt', () => {
  it('is the step nearest to the pointer, and never one that is not there', () => {
    expect([-50, 44, 118, 120, 344, 900].map((x) => stepAt(stepFrame(chart), x))).toEqual([
      1, 1, 1, 2, 3, 3,
    ]);
  });
});

describe('spanOf', () => {
  it('holds zero and all values, or on a logarithmic axis all that are above zero', () => {
    const [low, high] = spanOf([2, 5], 'linear');
    expect(low).toBeLessThan(0);
    expect(high).toBeGreaterThan(5);
    const [least, most] = spanOf([0, 0.001, 4], 'log');
    expect(least).toBeGreaterThan(0.0001);
    expect(least).toBeLessThan(0.001);
    expect(most).toBeGreaterThan(4);
  });

  it('is an interval also when there is nothing to hold', () => {
    for (const [low, high] of [
      spanOf([], 'linear'),
      spanOf([0, 0], 'log'),
      spanOf([0], 'linear'),
    ]) {
      expect(low).toBeLessThan(high);
    }
  });
});
