import { classMapMarks, classPoints } from '../plots/class-map-marks.ts';
import { type EpochChart, epochChart } from '../plots/epoch-chart.ts';
import type { Mark } from '../plots/mark.ts';
import { type Frame, linear } from '../plots/scale.ts';
import { SURE } from '../training/class-map.ts';
import type { EpochLog } from '../training/epoch-log.ts';
import { mapAfter } from '../training/epoch-maps.ts';
import type { RunPlan } from '../training/run-plan.ts';
import type { Split } from '../training/split.ts';
import { EPOCHS, SQUARE } from './capstone-figure-settings.ts';

/** The plane with the training points, and what the network makes of it after some epochs. */
export function mapMarks(
  plan: RunPlan,
  { weights }: EpochLog,
  { training }: Split,
  epoch: number,
  width: number,
): readonly Mark[] {
  const frame: Frame = {
    x: linear([-SQUARE.half, SQUARE.half], [0, width]),
    y: linear([-SQUARE.half, SQUARE.half], [width, 0]),
  };
  const sure = mapAfter(plan, weights, epoch, SQUARE);
  return [
    ...classMapMarks({ side: SQUARE.side, sure, most: SURE, tone: 'accent' }, frame),
    ...classPoints(training, frame, 3.2),
  ];
}

/** Both losses against epochs. */
export const lossMarks = (
  log: EpochLog,
  cursor: number,
  width: number,
  height: number,
): readonly Mark[] => epochChart(lossChart(log, cursor, width, height));

const lossChart = (log: EpochLog, cursor: number, width: number, height: number): EpochChart => ({
  width,
  height,
  epochs: EPOCHS,
  kind: 'linear',
  span: [0, 0.9],
  lines: [
    { values: log.training, first: 0, every: 1, tone: 'series-1', look: 'line', label: 'T' },
    { values: log.validation, first: 0, every: 1, tone: 'series-2', look: 'line', label: 'V' },
  ],
  cursor,
});

/** The learning rate against epochs, as the mean over each. */
export const rateMarks = (
  { rate }: EpochLog,
  most: number,
  cursor: number,
  width: number,
  height: number,
): readonly Mark[] =>
  epochChart({
    width,
    height,
    epochs: EPOCHS,
    kind: 'linear',
    span: [0, 1.1 * most],
    lines: [{ values: rate, first: 0.5, every: 1, tone: 'series-4', look: 'line', label: 'η' }],
    cursor,
  });
