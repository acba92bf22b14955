import type { SearchedDescent } from '../optim/searched-descent.ts';
import type { Mark } from '../plots/mark.ts';
import { raceMarks } from '../plots/race-marks.ts';
import type { Frame } from '../plots/scale.ts';
import { type Series, type StepChart, spanOf } from '../plots/step-chart.ts';
import { lastNear, placeAt } from '../plots/trajectory-line.ts';

/** The path of the line search up to a step, every step a point. */
export function searchPath(
  { trajectory }: SearchedDescent,
  frame: Frame,
  step: number,
): readonly Mark[] {
  const last = Math.min(step, lastNear(trajectory, frame));
  const stops = Array.from({ length: last }, (_, k): Mark => {
    const [x, y] = placeAt(trajectory, frame, k + 1);
    return { kind: 'dot', x, y, r: 2, tone: 'series-3' };
  });
  return [...raceMarks([{ trajectory, tone: 'series-3' }], frame, last, 0.6), ...stops];
}

/** The loss of the line search, as a line in the chart of losses. */
export const searchLoss = ({ trajectory: { value } }: SearchedDescent): Series => ({
  label: 's',
  values: value.subarray(1),
  tone: 'series-3',
  look: 'line',
});

/** The rate that was taken at each step, beside the one that gradient descent may not exceed. */
export function takenChart(
  { rates }: SearchedDescent,
  edge: number,
  width: number,
  cursor: number,
): StepChart {
  const values = Array.from(rates);
  return {
    width,
    height: 110,
    kind: 'linear',
    span: spanOf([...values, edge * 1.1], 'linear'),
    series: [{ label: '', values, tone: 'series-3', look: 'stems' }],
    references: [{ value: edge, label: '2/λmax' }],
    cursor,
  };
}
