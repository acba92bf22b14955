import { describe, expect, it } from 'vitest';
import { chordLens } from '../../../src/plots/chord-lens.ts';
import { type LogLogChart, logLogChart, logLogFrame } from '../../../src/plots/log-log-chart.ts';
import { svgMarks } from '../../../src/plots/svg.ts';

const xs = [1e-4, 1e-3, 1e-2, 1e-1, 1];
const chart: LogLogChart = {
  width: 400,
  height: 300,
  x: [1e-4, 1],
  y: [1e-6, 1e3],
  series: [
    {
      label: '',
      labelAt: -1,
      points: xs.map((x) => [x, x * x]),
      tone: 'series-1',
      look: 'line',
    },
    {
      label: 'law',
      labelAt: 2,
      points: xs.map((x) => [x, 1 / x]),
      tone: 'muted',
      look: 'ghost',
    },
  ],
  references: [{ value: 1e-2, label: 'here' }],
  cursor: 1e-2,
};
const lines = (from: LogLogChart) =>
  logLogChart(from).flatMap((mark) =>
    mark.kind === 'line' && mark.tone === 'series-1' ? [mark] : [],
  );

describe('a log-log chart', () => {
  it('draws a power law as a straight line', () => {
    const within = { ...chart, y: [1e-9, 1e3] as const };
    const points = lines(within)[0]?.points ?? [];
    const rises = [1, 2, 3, 4].map((k) => (points[2 * k + 1] ?? 0) - (points[2 * k - 1] ?? 0));
    for (const rise of rises) expect(rise).toBeCloseTo(rises[0] ?? 0, 9);
  });

  it('draws what is too small, 0 included, on the lower edge, and leaves out what is too large', () => {
    const series: LogLogChart['series'] = [
      {
        label: '',
        labelAt: -1,
        points: [
          [1e-3, 0],
          [1e-2, 1e-9],
          [1, 1e9],
        ],
        tone: 'series-1',
        look: 'line',
      },
    ];
    const points = lines({ ...chart, series })[0]?.points ?? [];
    const bottom = logLogFrame(chart).y.range[0];
    expect(points).toHaveLength(4);
    expect([points[1], points[3]]).toEqual([bottom, bottom]);
  });

  it('puts a dot on the measured line at the cursor and none on the law', () => {
    const dots = logLogChart(chart).flatMap((mark) => (mark.kind === 'dot' ? [mark.tone] : []));
    expect(dots).toEqual(['accent', 'series-1']);
  });
});

describe('a lens on chords', () => {
  const lens = (value: (x: number) => number, x: number, h: number) =>
    chordLens({
      width: 300,
      height: 300,
      value,
      slope: 0,
      x,
      h,
      chords: [{ from: -1, to: 1, tone: 'series-1' }],
    });

  it('has marks that are numbers for a function that does not change, and at any step', () => {
    for (const h of [1, 1e-8, 1e-16])
      for (const value of [() => 0, () => 7, Math.sin, Math.exp])
        expect(svgMarks(lens(value, 1, h))).not.toMatch(/NaN|Infinity/);
  });

  it('shows the steps in which numbers are stored when h is as small as they are', () => {
    const curve = lens(Math.exp, 1, 1e-15).find(
      (mark) => mark.kind === 'line' && mark.tone === 'ink',
    );
    const heights = new Set(
      curve?.kind === 'line' ? curve.points.filter((_, k) => k % 2 === 1) : [],
    );
    expect(heights.size).toBeGreaterThan(3);
    expect(heights.size).toBeLessThan(30);
  });
});
