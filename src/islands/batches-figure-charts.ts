import { noiseScale } from '../optim/gradient-noise.ts';
import { updatesBy } from '../optim/mini-batches.ts';
import type { LogLogChart } from '../plots/log-log-chart.ts';
import type { StepChart } from '../plots/step-chart.ts';
import { COST, COUNT, excess, type NoiseReading, type Runner } from './batches-figure-settings.ts';

/** Losses above the least one that the chart holds; a run that diverges leaves it. */
const SPAN = [1e-5, 30] as const;
const HEIGHT = 210;

/** The loss above the least one after 1, 2, … samples; between two updates it stays what it was. */
export function bySample({ run }: Runner): readonly number[] {
  const heights = excess(run);
  return Array.from({ length: COST }, (_, k) => heights[updatesBy(run, k + 1)] ?? Number.NaN);
}

/** The three losses against the samples used, on a logarithmic axis that stays the same at every setting. */
export const lossChart = (
  all: readonly (readonly [Runner, readonly number[]])[],
  width: number,
  seen: number,
): StepChart => ({
  width,
  height: HEIGHT,
  kind: 'log',
  span: SPAN,
  series: all.map(([{ tone }, heights]) => ({
    label: '',
    values: heights.map((h) => (h >= SPAN[0] && h <= SPAN[1] ? h : Number.NaN)),
    tone,
    look: 'line',
  })),
  references: [],
  cursor: seen,
});

/** The noise of a batch's gradient against its size, beside σ/√B and the length of the gradient itself. */
export function noiseChart(reading: NoiseReading, width: number, size: number): LogLogChart {
  const equal = noiseScale(reading);
  return {
    width,
    height: HEIGHT,
    x: [1, COUNT],
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
    references: equal > 1 && equal < COUNT ? [{ value: equal, label: 'equal' }] : [],
    cursor: size,
  };
}
