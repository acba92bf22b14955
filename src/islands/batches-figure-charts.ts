import { noiseScale } from '../optim/gradient-noise.ts';
import type { BatchRun } from '../optim/mini-batches.ts';
import type { LogLogChart } from '../plots/log-log-chart.ts';
import type { StepChart } from '../plots/step-chart.ts';
import { COST, FIT, type NoiseReading, type Runner } from './batches-figure-settings.ts';

/** Losses above the least one that the chart holds; a run that diverges leaves it. */
const SPAN = [1e-5, 30] as const;
const HEIGHT = 210;

/** The loss above the least one when 1, 2, … up to `budget` had been spent; between two updates it stays what it was. */
export function bySpending(run: BatchRun, least: number, budget: number): readonly number[] {
  const heights = run.trajectory.value;
  let updates = 0;
  return Array.from({ length: budget }, (_, k) => {
    while ((run.spent[updates + 1] ?? Number.POSITIVE_INFINITY) <= k + 1) updates += 1;
    return (heights[updates] ?? Number.NaN) - least;
  });
}

/** The loss above the least one after 1, 2, … samples. */
export const bySample = ({ run }: Runner): readonly number[] => bySpending(run, FIT.least, COST);

/** The three losses against what was spent, on a logarithmic axis that stays the same at every setting. */
export const lossChart = (
  all: readonly (readonly [Pick<Runner, 'tone'>, readonly number[]])[],
  width: number,
  seen: number,
): StepChart => ({
  width,
  height: HEIGHT,
  kind: 'log',
  span: SPAN,
  clip: 'gap',
  series: all.map(([{ tone }, heights]) => ({
    label: '',
    values: heights,
    tone,
    look: 'line',
  })),
  references: [],
  cursor: seen,
});

/** The noise of a batch's gradient against its size, beside σ/√B and the length of the gradient itself. */
export function noiseChart(reading: NoiseReading, width: number, size: number): LogLogChart {
  const equal = noiseScale(reading);
  const count = Math.max(...reading.sizes.map((one) => one.size));
  return {
    width,
    height: HEIGHT,
    x: [1, count],
    y: [0.02, 30],
    series: [
      {
        label: 'σ/√B',
        labelAt: 5,
        points: reading.sizes.map((one) => [one.size, one.theory]),
        tone: 'muted',
        look: 'ghost',
      },
      {
        label: 'gradient',
        labelAt: 0,
        points: reading.sizes.map((one) => [one.size, reading.signal]),
        tone: 'ink',
        look: 'ghost',
      },
      {
        label: '',
        labelAt: 0,
        points: reading.sizes.map((one) => [one.size, one.measured]),
        tone: 'series-3',
        look: 'line',
      },
    ],
    references: equal > 1 && equal < count ? [{ value: equal, label: 'equal' }] : [],
    cursor: size,
  };
}
