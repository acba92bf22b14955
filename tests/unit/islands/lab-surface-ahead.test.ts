import { expect, it, vi } from 'vitest';
import { drawAhead } from '../../../src/islands/lab-surface-ahead.ts';
import { lossChart } from '../../../src/islands/lab-surface-loss.ts';
import type { Walked } from '../../../src/islands/lab-surface-paths.ts';
import { linear } from '../../../src/plots/scale.ts';

const frame = { x: linear([-3, 3], [0, 600]), y: linear([-2, 2], [400, 0]) };
const chartOf = (walked: readonly Walked[]) => lossChart(walked, 3, 400, 300);

function pathFrom(x: number) {
  const steps = Array.from({ length: 50 }, (_, k) => x * 0.9 ** k);
  const value = Float64Array.from(steps, (at) => at * at);
  const trajectory = {
    w: [Float64Array.from(steps), new Float64Array(50)],
    value,
    end: 'ran' as const,
  };
  return { one: { kind: 'path' as const, trajectory }, read: vi.spyOn(value, 'subarray') };
}

it('what is drawn ahead is worked out once, and not again when all paths are drawn', () => {
  const [a, b] = [pathFrom(2), pathFrom(-2)];
  drawAhead(a.one, frame, chartOf);
  drawAhead(b.one, frame, chartOf);
  drawAhead(a.one, frame, chartOf);
  expect(a.read).toHaveBeenCalledTimes(1);
  const { series } = chartOf([a.one, b.one]);
  expect(series.map(({ values }) => values.length)).toEqual([49, 49]);
  expect(a.read).toHaveBeenCalledTimes(1);
  expect(b.read).toHaveBeenCalledTimes(1);
});

it('leaves alone what has no path', () => {
  expect(() => drawAhead({ kind: 'stopped', reason: 'told you' }, frame, chartOf)).not.toThrow();
});
