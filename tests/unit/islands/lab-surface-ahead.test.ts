import { expect, it } from 'vitest';
import { drawAhead } from '../../../src/islands/lab-surface-ahead.ts';
import { lossChart } from '../../../src/islands/lab-surface-loss.ts';
import type { Walked } from '../../../src/islands/lab-surface-paths.ts';
import { linear } from '../../../src/plots/scale.ts';
import { stepCurves, stepFrame } from '../../../src/plots/step-chart.ts';

const frame = { x: linear([-3, 3], [0, 600]), y: linear([-2, 2], [400, 0]) };
const chartOf = (walked: readonly Walked[]) => lossChart(walked, 3, 400, 300);

function pathFrom(x: number) {
  const steps = Array.from({ length: 50 }, (_, k) => x * 0.9 ** k);
  const trajectory = {
    w: [Float64Array.from(steps), new Float64Array(50)],
    value: Float64Array.from(steps, (at) => at * at),
    end: 'ran' as const,
  };
  return { kind: 'path' as const, trajectory };
}

/** A path whose losses are gone: who asks for them again gets nothing. */
const forget = ({ trajectory }: ReturnType<typeof pathFrom>) =>
  trajectory.value.fill(Number.NaN, 1);

it('what is drawn ahead is worked out once, and not again when all paths are drawn', () => {
  const [a, b] = [pathFrom(2), pathFrom(-2)];
  const marks = () => {
    const chart = chartOf([a, b]);
    return stepCurves(chart, stepFrame(chart));
  };
  const lines = () => marks().flatMap((mark) => (mark.kind === 'line' ? [mark.points] : []));
  drawAhead(a, frame, chartOf);
  drawAhead(b, frame, chartOf);
  forget(a);
  forget(b);
  drawAhead(a, frame, chartOf);
  expect(lines().map((points) => points.length)).toEqual([98, 98]);
});

it('leaves alone what has no path', () => {
  expect(() => drawAhead({ kind: 'stopped', reason: 'told you' }, frame, chartOf)).not.toThrow();
});
