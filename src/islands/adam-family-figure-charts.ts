import { BOUNDS, type CycleRow } from '../optim/reddi-cycle.ts';
import type { Tone } from '../plots/mark.ts';
import { type StepChart, spanOf } from '../plots/step-chart.ts';
import type { ChartRow } from './figure-coordinates.tsx';

/** The quantities that are drawn step by step. */
export type CycleChart = 'g' | 'divisor' | 'move';

const TONES: readonly [Tone, Tone] = ['series-1', 'series-2'];
const HEIGHT = { g: 74, divisor: 92, move: 92 } as const;

/** The steps of one period, Adam's beside AMSGrad's, on common scales. */
export function chartRows(
  period: readonly CycleRow[],
  cursor: number,
  width: number,
): readonly ChartRow<CycleChart>[] {
  const row = (id: CycleChart, look: 'stems' | 'line'): ChartRow<CycleChart> => {
    const column = (j: 0 | 1) => period.map((one) => one[id][j] ?? Number.NaN);
    const chart = (j: 0 | 1): StepChart => ({
      width,
      height: HEIGHT[id],
      kind: 'linear',
      span: spanOf([...column(0), ...column(1)], 'linear'),
      series: [{ label: '', values: column(j), tone: TONES[j], look }],
      references: [],
      cursor,
    });
    return { id, charts: [chart(0), chart(1)] };
  };
  return [row('g', 'stems'), row('divisor', 'line'), row('move', 'stems')];
}

/** Where both rules stand after each period. */
export const placeChart = (
  ends: readonly CycleRow[],
  cursor: number,
  width: number,
): StepChart => ({
  width,
  height: 170,
  kind: 'linear',
  span: [BOUNDS.best * 1.12, BOUNDS.worst * 1.12],
  series: ([1, 0] as const).map((j) => ({
    label: '',
    values: ends.map(({ x }) => x[j] ?? Number.NaN),
    tone: TONES[j],
    look: 'line',
  })),
  references: [
    { value: BOUNDS.worst, label: 'worst' },
    { value: BOUNDS.best, label: 'best' },
  ],
  cursor,
});
