import { describe, expect, it } from 'vitest';
import { type CurveChart, curveChart, curveFrame } from '../../../src/plots/curve-chart.ts';
import { clippedLines, curveLines } from '../../../src/plots/curve-line.ts';
import { linear } from '../../../src/plots/scale.ts';

const frame = { x: linear([-2, 2], [0, 400]), y: linear([0, 1], [100, 0]) };

describe('curveLines', () => {
  it('ends a curve on the edge it leaves by and takes it up again where it comes back', () => {
    const lines = curveLines({ at: (x) => x * x, jumps: [] }, frame);
    expect(lines).toHaveLength(1);
    const [line = []] = lines;
    expect(line.slice(0, 2)).toEqual([expect.closeTo(100, 0), expect.closeTo(0, 6)]);
    expect(line.slice(-2)).toEqual([expect.closeTo(300, 0), expect.closeTo(0, 6)]);
    expect(curveLines({ at: (x) => 1.5 - x * x, jumps: [] }, frame)).toHaveLength(2);
  });

  it('draws no line across a jump', () => {
    const step = { at: (x: number) => (x < 1 ? 0 : 1), jumps: [1] };
    const lines = curveLines(step, frame);
    expect(lines).toHaveLength(2);
    expect(lines[0]?.slice(-2)).toEqual([expect.closeTo(300, 5), 100]);
    expect(lines[1]?.slice(0, 2)).toEqual([expect.closeTo(300, 5), 0]);
  });

  it('draws nothing of what lies outside altogether', () => {
    expect(curveLines({ at: () => 7, jumps: [] }, frame)).toEqual([]);
  });
});

describe('clippedLines', () => {
  it('keeps the part of a straight line that is inside', () => {
    const places = [
      [-2, -1],
      [2, 1],
    ] as const;
    expect(clippedLines(places, frame)).toEqual([[200, 100, 400, 0]]);
  });
});

const chart: CurveChart = {
  width: 458,
  height: 138,
  x: [-2, 2],
  y: [0, 1],
  curves: [
    {
      label: 'square',
      labelAt: 0.5,
      side: { anchor: 'start', baseline: 'hanging' },
      tone: 'series-1',
      at: (x) => x * x,
      slope: (x) => 2 * x,
      jumps: [],
    },
  ],
  references: [],
  cursor: 0.5,
};
const texts = (one: CurveChart) =>
  curveChart(one).flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));
const wide = (one: CurveChart) =>
  curveChart(one).flatMap((mark) =>
    mark.kind === 'line' && mark.tone === 'series-1' && mark.width > 3 ? [mark.points] : [],
  );

describe('curveChart', () => {
  it('draws the tangent through the curve at the cursor, with the slope it is given', () => {
    const { x, y } = curveFrame(chart);
    const [[x0 = 0, y0 = 0, x1 = 0, y1 = 0] = []] = wide(chart);
    const rise = (y.toData(y1) - y.toData(y0)) / (x.toData(x1) - x.toData(x0));
    expect(rise).toBeCloseTo(1, 6);
    expect(y.toData(y0) + rise * (0.5 - x.toData(x0))).toBeCloseTo(0.25, 6);
  });

  it('names at the edge what is off the chart, and draws neither dot nor tangent for it', () => {
    const far = { ...chart, cursor: 1.5 };
    expect(texts(far)).toContain('square 2.25 ↑');
    expect(texts(chart).join()).not.toContain('↑');
    expect(wide(far)).toEqual([]);
  });
});
