import type { RateRow, RateRuleId } from '../optim/rate-trace.ts';
import type { Tone } from '../plots/mark.ts';
import { type Series, spanOf, valuesOf } from '../plots/step-chart.ts';
import type { RuleRun, Settings } from './adaptive-figure-settings.ts';
import type { ChartRow } from './figure-coordinates.tsx';

/** The quantities that have a row of charts. */
export type RateChart = 'g' | 'rate' | 'traveled';

/** Each rule keeps its colour, whichever is chosen. */
export const RULE_TONES: Readonly<Record<RateRuleId, Tone>> = {
  sgd: 'series-4',
  adagrad: 'series-1',
  rmsprop: 'series-2',
  adadelta: 'series-3',
};

const HEIGHT = { g: 58, rate: 130, traveled: 120 } as const;

/** The six charts of the figure at a given width. Both coordinates share their scales, so that they can be compared. */
export function chartRows(
  all: readonly RuleRun[],
  { rule, lr, step: cursor }: Settings,
  width: number,
): readonly ChartRow<RateChart>[] {
  const column = (rows: readonly RateRow[], pick: (row: RateRow) => readonly number[], j: number) =>
    rows.map((row) => pick(row)[j] ?? Number.NaN);
  const behindFirst = [...all].sort((a, b) => Number(a.id === rule) - Number(b.id === rule));
  const lines =
    (pick: (row: RateRow) => readonly number[]) =>
    (j: 0 | 1): readonly Series[] =>
      behindFirst.map(({ id, rows }) => ({
        label: '',
        values: column(rows, pick, j),
        tone: RULE_TONES[id],
        look: id === rule ? 'line' : 'ghost',
      }));
  const stems = (j: 0 | 1): readonly Series[] =>
    all.slice(0, 1).map(({ rows }) => ({
      label: '',
      values: column(rows, ({ g }) => g, j),
      tone: 'muted',
      look: 'stems',
    }));
  const row = (
    id: RateChart,
    kind: 'linear' | 'log',
    series: (j: 0 | 1) => readonly Series[],
    references: ChartRow<RateChart>['charts'][0]['references'] = [],
  ): ChartRow<RateChart> => {
    const shared = valuesOf([...series(0), ...series(1)]);
    const chart = (j: 0 | 1) => ({
      width,
      height: HEIGHT[id],
      kind,
      span: spanOf(id === 'g' ? valuesOf(series(j)) : shared, kind),
      series: series(j),
      references,
      cursor,
    });
    return { id, charts: [chart(0), chart(1)] };
  };
  return [
    row('g', 'linear', stems),
    row(
      'rate',
      'log',
      lines(({ rate }) => rate),
      [{ value: lr, label: 'η' }],
    ),
    row(
      'traveled',
      'linear',
      lines(({ traveled }) => traveled),
    ),
  ];
}
