import type { LogLogChart, LogLogSeries } from '../plots/log-log-chart.ts';
import { RULE_OF_THUMB, type Settings, type Sweep } from './gradient-error-figure-settings.ts';

/** The steps and the errors that the chart holds; an error below the lower edge is drawn on it. */
const X = [1e-16, 1] as const;
const Y = [1e-17, 30] as const;

/** Where the name of the rounding line stands, above all others. */
const ROUNDING_AT = 1e-12;

/** The measured errors of both schemes over all steps, and the laws they follow. */
export function errorChart(rows: readonly Sweep[], { h }: Settings, width: number): LogLogChart {
  const line = (
    pick: (row: Sweep) => number,
    look: Pick<LogLogSeries, 'tone' | 'look'>,
    label = '',
    at = 1,
  ): LogLogSeries => ({
    label,
    labelAt: rows.findIndex((row) => row.h === at),
    points: rows.map((row) => [row.h, pick(row)]),
    ...look,
  });
  return {
    width,
    height: 330,
    x: X,
    y: Y,
    series: [
      line((row) => row.rounding, { tone: 'muted', look: 'ghost' }, 'rounding', ROUNDING_AT),
      line((row) => row.forward.truncation, { tone: 'series-2', look: 'ghost' }),
      line((row) => row.central.truncation, { tone: 'series-1', look: 'ghost' }),
      line((row) => row.forward.error, { tone: 'series-2', look: 'line' }),
      line((row) => row.central.error, { tone: 'series-1', look: 'line' }),
    ],
    references: [
      { value: RULE_OF_THUMB.forward, label: '√ε' },
      { value: RULE_OF_THUMB.central, label: '∛ε' },
    ],
    cursor: h,
  };
}
