import type { Series, StepChart } from '../plots/step-chart.ts';
import { mapHeight } from './descent-figure-map.ts';
import type { Run } from './descent-figure-settings.ts';

/** The loss after each step with the shares of both axes in it, and other losses beside it. */
export function lossChart(
  { trajectory, flat, steep }: Run,
  step: number,
  width: number,
  others: readonly Series[] = [],
): StepChart {
  const after = (values: Iterable<number>): readonly number[] => [...values].slice(1);
  const series: readonly Series[] = [
    { label: 'u', values: after(flat), tone: 'series-1', look: 'ghost' },
    { label: 'v', values: after(steep), tone: 'series-2', look: 'ghost' },
    { label: 'f', values: after(trajectory.value), tone: 'ink', look: 'line' },
    ...others,
  ];
  return {
    width,
    height: mapHeight(width),
    kind: 'log',
    span: [1e-6, 1e3],
    series,
    references: [],
    cursor: step,
  };
}
