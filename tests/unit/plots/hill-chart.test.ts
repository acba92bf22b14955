import { describe, expect, it } from 'vitest';
import { type HillChart, hillChart, hillFrame } from '../../../src/plots/hill-chart.ts';
import type { Mark } from '../../../src/plots/mark.ts';

const chart: HillChart = {
  width: 458,
  height: 240,
  x: [-2, 2],
  y: [0, 4],
  loss: (w) => w * w,
  curve: true,
  tried: [],
  path: [1],
  next: { gradient: 2, step: -0.5 },
};
const lines = (marks: readonly Mark[], tone: Mark['tone']) =>
  marks.flatMap((mark) => (mark.kind === 'line' && mark.tone === tone ? [mark.points] : []));
const texts = (marks: readonly Mark[]) =>
  marks.flatMap((mark) => (mark.kind === 'text' ? [mark] : []));

describe('hillChart', () => {
  const { x, y } = hillFrame(chart);

  it('draws gradient and step from the ball, each as long as it is on the axis', () => {
    const marks = hillChart(chart);
    const [step = []] = lines(marks, 'accent');
    expect([step[0], step[2]]).toEqual([x.toPixel(1), x.toPixel(0.5)]);
    const gradient = lines(marks, 'series-2').find(([, up, , down]) => up === down) ?? [];
    // Uphill by 2 from 1 would end at 3, beyond the chart.
    expect([gradient[0], gradient[2]]).toEqual([x.toPixel(1), x.toPixel(2)]);
  });

  it('draws the tangent with the slope it is given, and a ring where the step ends', () => {
    const marks = hillChart(chart);
    const [[x0 = 0, y0 = 0, x1 = 0, y1 = 0] = []] = lines(marks, 'series-2');
    expect((y.toData(y1) - y.toData(y0)) / (x.toData(x1) - x.toData(x0))).toBeCloseTo(2, 6);
    const ring = marks.filter((mark) => mark.kind === 'dot' && mark.tone === 'paper');
    expect(ring).toEqual([expect.objectContaining({ x: x.toPixel(0.5), y: y.toPixel(0.25) })]);
  });

  it('names an arrow on the other side of the ball when the chart ends behind its tip', () => {
    const name = texts(hillChart(chart)).find(({ text }) => text === 'g');
    expect(name?.anchor).toBe('end');
    expect(name?.x).toBeLessThan(x.toPixel(1));
  });

  it('says where the ball went when it left the chart, and draws no step there', () => {
    const marks = hillChart({ ...chart, path: [1, 7] });
    expect(texts(marks).map(({ text }) => text)).toContain('w = 7 →');
    expect(texts(marks).map(({ text }) => text)).not.toContain('g');
  });

  it('hides the curve and shows the places tried', () => {
    const { next: _, ...blind } = chart;
    const marks = hillChart({ ...blind, curve: false, tried: [-1, 0, 1] });
    expect(lines(marks, 'ink')).toEqual([]);
    expect(marks.filter((mark) => mark.kind === 'dot' && mark.tone === 'muted')).toHaveLength(3);
  });
});
