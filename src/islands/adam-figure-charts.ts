import type { AdamTraceRow } from '../optim/adam-trace.ts';
import { type Series, type StepChart, spanOf, valuesOf } from '../plots/step-chart.ts';
import type { Settings } from './adam-figure-settings.ts';
import type { ChartRow } from './figure-coordinates.tsx';

/** The quantities that have a row of charts. */
export type AdamChart = 'g' | 'm' | 'v' | 'step';

const HEIGHT = { g: 62, m: 92, v: 92, step: 92 } as const;
const TONES = ['series-1', 'series-2'] as const;

/** The eight charts of the figure at a given width. What the step uses is a full line, what it does not a dashed one. */
export function chartRows(
  rows: readonly AdamTraceRow[],
  settings: Settings,
  width: number,
): readonly ChartRow<AdamChart>[] {
  const { corrected, step: cursor, lr } = settings;
  const column = (pick: (row: AdamTraceRow) => readonly number[], j: number) =>
    rows.map((row) => pick(row)[j] ?? Number.NaN);
  const pair = (j: 0 | 1, raw: Named, fixed: Named): readonly Series[] => {
    const both = [
      {
        label: raw.label,
        values: column(raw.pick, j),
        tone: TONES[j],
        look: corrected ? 'ghost' : 'line',
      },
      {
        label: fixed.label,
        values: column(fixed.pick, j),
        tone: TONES[j],
        look: corrected ? 'line' : 'ghost',
      },
    ] as const;
    return corrected ? both : [both[1], both[0]];
  };
  const chart = (
    id: AdamChart,
    series: readonly Series[],
    extra: readonly number[] = [],
  ): StepChart => {
    const kind = id === 'v' ? 'log' : 'linear';
    const span = spanOf([...valuesOf(series), ...extra], kind);
    const references = id === 'step' ? [{ value: lr, label: 'η' }] : [];
    return { width, height: HEIGHT[id], kind, span, series, references, cursor };
  };
  const both = (
    id: AdamChart,
    make: (j: 0 | 1) => readonly Series[],
    shared: readonly number[] = [],
  ): ChartRow<AdamChart> => ({
    id,
    charts: [chart(id, make(0), shared), chart(id, make(1), shared)],
  });
  const steps = (j: 0 | 1) =>
    pair(j, { label: '', pick: (r) => r.rawUpdate }, { label: '', pick: (r) => r.update });
  return [
    both('g', (j) => [
      { label: 'g', values: column((r) => r.g, j), tone: TONES[j], look: 'stems' },
    ]),
    both('m', (j) =>
      pair(
        j,
        { label: 'm', pick: (r) => r.raw.m },
        { label: 'm\u0302', pick: (r) => r.corrected.m },
      ),
    ),
    both('v', (j) =>
      pair(
        j,
        { label: 'v', pick: (r) => r.raw.v },
        { label: 'v\u0302', pick: (r) => r.corrected.v },
      ),
    ),
    // One scale for both coordinates: that their steps can be compared is what Adam is for.
    both('step', steps, [lr, ...valuesOf([...steps(0), ...steps(1)])]),
  ];
}

interface Named {
  readonly label: string;
  readonly pick: (row: AdamTraceRow) => readonly number[];
}
