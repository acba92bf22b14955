import { type EpochChart, type EpochLine, epochChart, epochFrame } from '../plots/epoch-chart.ts';
import type { Mark, Tone } from '../plots/mark.ts';
import type { Span } from '../plots/scale.ts';
import type { EpochLog } from '../training/epoch-log.ts';
import { EPOCHS } from './clinic-figure-settings.ts';

/** The three charts of a run. */
export type ClinicChart = 'losses' | 'gradient' | 'ratio';

/** From this loss on only powers of ten tell anything. */
const HUGE = 4;
/** No chart shows more; a loss of 1e100 says nothing that this does not. */
const MOST = 1e4;

type Column = keyof Pick<EpochLog, 'training' | 'validation' | 'gradientNorm' | 'updateRatio'>;

const COLUMNS: Readonly<
  Record<
    ClinicChart,
    readonly { readonly of: Column; readonly label: string; readonly tone: Tone }[]
  >
> = {
  losses: [
    { of: 'training', label: 'T', tone: 'series-1' },
    { of: 'validation', label: 'V', tone: 'series-2' },
  ],
  gradient: [{ of: 'gradientNorm', label: '', tone: 'series-3' }],
  ratio: [{ of: 'updateRatio', label: '', tone: 'series-4' }],
};

/** One chart of a run, the sick run's curves dashed behind it where it has been changed. */
export function clinicMarks(
  id: ClinicChart,
  log: EpochLog,
  sick: EpochLog,
  width: number,
  height: number,
): readonly Mark[] {
  const columns = COLUMNS[id];
  const shown = [log, sick].flatMap((one) => columns.flatMap(({ of }) => [...one[of]]));
  const line = (from: EpochLog, of: Column): Pick<EpochLine, 'values' | 'first' | 'every'> => ({
    values: from[of],
    // A mean over an epoch stands in its middle.
    first: of === 'gradientNorm' || of === 'updateRatio' ? 0.5 : 0,
    every: 1,
  });
  const ghosts: readonly EpochLine[] =
    log === sick
      ? []
      : columns.map(({ of }) => ({ ...line(sick, of), tone: 'muted', look: 'dashed', label: '' }));
  const chart: EpochChart = {
    width,
    height,
    epochs: EPOCHS,
    ...scaleOf(id, shown),
    lines: [
      ...ghosts,
      ...columns.map(({ of, label, tone }) => ({
        ...line(log, of),
        tone,
        look: 'line' as const,
        label,
      })),
    ],
    cursor: 0,
  };
  return [...broken(log, chart), ...epochChart(chart), ...starts(id, log, chart)];
}

/** Losses are shown as they are until they are huge; norms and ratios by their powers of ten. */
function scaleOf(id: ClinicChart, values: readonly number[]): Pick<EpochChart, 'kind' | 'span'> {
  const finite = values.filter((value) => Number.isFinite(value) && value > 0);
  const most = Math.max(...finite);
  if (id === 'losses' && most <= HUGE) return { kind: 'linear', span: [0, 1.08 * most] };
  const least = Math.min(...finite);
  const span: Span =
    id === 'ratio'
      ? [Math.min(1e-4, Math.max(least, 1e-8)), Math.max(1, Math.min(most, MOST))]
      : [Math.min(0.1, Math.max(least, 1e-8)) / 1.4, Math.max(1, Math.min(most, MOST)) * 1.4];
  return { kind: 'log', span };
}

/** A run that broke: where its numbers end, and that they do. */
function broken({ brokeAt, training }: EpochLog, chart: EpochChart): readonly Mark[] {
  if (brokeAt === 0) return [];
  const { x, y } = epochFrame(chart);
  const [bottom, top] = y.range;
  const from = x.toPixel(Math.max(0, training.length - 2));
  const right = x.range[1];
  return [
    {
      kind: 'area',
      rings: [[from, top, right, top, right, bottom, from, bottom]],
      tone: 'edge',
      opacity: 0.16,
    },
    {
      kind: 'text',
      x: (from + right) / 2,
      y: (top + bottom) / 2,
      text: `NaN from step ${brokeAt} on`,
      tone: 'ink',
      size: 13,
      anchor: 'middle',
      baseline: 'middle',
      face: 'sans',
    },
  ];
}

/** The losses before the first step: a line of one point cannot be seen, and they are worth a look in every run. */
function starts(id: ClinicChart, log: EpochLog, chart: EpochChart): readonly Mark[] {
  if (id !== 'losses') return [];
  const { x, y } = epochFrame(chart);
  return COLUMNS.losses.map(({ of, tone }) => ({
    kind: 'dot',
    x: x.toPixel(0),
    y: y.toPixel(log[of][0] ?? Number.NaN),
    r: 3.5,
    tone,
    rim: 1.5,
  }));
}
