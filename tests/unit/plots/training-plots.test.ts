import { describe, expect, it } from 'vitest';
import { classMapMarks, classPoints } from '../../../src/plots/class-map-marks.ts';
import { confusionMarks } from '../../../src/plots/confusion-marks.ts';
import {
  type EpochChart,
  epochAt,
  epochChart,
  epochFrame,
} from '../../../src/plots/epoch-chart.ts';
import { linear } from '../../../src/plots/scale.ts';
import { cellsOf } from '../../../src/training/class-map.ts';

const chart: EpochChart = {
  width: 170,
  height: 132,
  epochs: 10,
  kind: 'linear',
  span: [0, 1],
  cursor: 5,
  lines: [
    { values: [1, 0.5, 0], first: 0, every: 1, tone: 'series-1', look: 'line', label: '1' },
    { values: [0.5, 7], first: 0.5, every: 0.5, tone: 'series-2', look: 'haze', label: '' },
  ],
};
const lines = (marks: ReturnType<typeof epochChart>) =>
  marks.flatMap((mark) => (mark.kind === 'line' && mark.tone.startsWith('series') ? [mark] : []));

describe('a chart against epochs', () => {
  it('puts every value at its epoch, the haze below the lines', () => {
    // The plot is 100 wide from 44 on and 100 high from 8 on.
    const [haze, line] = lines(epochChart(chart));
    expect(line?.points).toEqual([44, 8, 54, 58, 64, 108]);
    expect(haze?.points).toEqual([49, 58, 54, 8]);
  });

  it('finds the epoch under a pointer, and none beyond the run', () => {
    const frame = epochFrame(chart);
    expect([44, 77, 5, 500].map((pixel) => epochAt(frame, pixel))).toEqual([0, 3, 0, 10]);
  });

  it('names a line where it ends, and does not draw what is no number', () => {
    const broken = {
      ...chart,
      lines: [{ ...chart.lines[0], values: [1, Number.NaN] }],
    } as EpochChart;
    const named = (one: EpochChart) =>
      epochChart(one).filter((mark) => mark.kind === 'text' && mark.text === '1' && mark.halo);
    expect(named(chart)).toMatchObject([{ x: 69 }]);
    expect(named(broken)).toEqual([]);
    expect(lines(epochChart(broken))[0]?.points).toEqual([44, 8]);
  });
});

describe('a map of two classes', () => {
  const frame = { x: linear([-1, 1], [0, 80]), y: linear([-1, 1], [80, 0]) };

  it('has its line where both are as likely: here on x = 0', () => {
    const { inputs } = cellsOf({ half: 1, side: 8 });
    const sure = Array.from({ length: 64 }, (_, k) => 127.5 * (1 + (inputs[2 * k] ?? 0)));
    const marks = classMapMarks({ side: 8, sure, most: 255, tone: 'accent' }, frame);
    const boundary = marks.find((mark) => mark.kind === 'lines');
    const [line = []] = boundary?.lines ?? [];
    // At the edge of the grid d3 cuts the corners of the last half cell.
    const inside = line.filter((_, k) => Math.abs((line[k - (k % 2) + 1] ?? 0) - 40) < 36);
    const xs = inside.filter((_, k) => k % 2 === 0);
    expect(xs.length).toBeGreaterThan(4);
    for (const x of xs) expect(x).toBeCloseTo(40, 9);
    expect(marks.filter((mark) => mark.kind === 'area')).toHaveLength(5);
  });

  it('lays its cells row by row from the top left', () => {
    expect([...cellsOf({ half: 1, side: 2 }).inputs]).toEqual([
      -0.5, 0.5, 0.5, 0.5, -0.5, -0.5, 0.5, -0.5,
    ]);
  });

  it('draws class 1 as dots and class 0 as rings', () => {
    const points = { inputs: [0, 0, 1, 1], labels: [1, 0], count: 2 };
    const marks = classPoints(points, frame, 3);
    expect(marks.map((mark) => mark.kind === 'dot' && [mark.x, mark.y, mark.tone])).toEqual([
      [40, 40, 'ink'],
      [80, 0, 'ink'],
      [80, 0, 'paper'],
    ]);
  });
});

describe('a confusion grid', () => {
  it('shades right answers in ink by their share, and counts mistakes in the tone of the run', () => {
    const marks = confusionMarks({ counts: [3, 1, 0, 4], classes: 2, size: 114, tone: 'series-2' });
    const areas = marks.flatMap((mark) =>
      mark.kind === 'area' ? [[mark.tone, mark.opacity]] : [],
    );
    expect(areas).toEqual([
      ['ink', 0.55 * 0.75],
      ['series-2', 0.3 + 0.7 * 0.25],
      ['ink', 0.55],
    ]);
    const texts = marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));
    expect(texts).toEqual(['0', '0', '1', '1', '1']);
  });
});
