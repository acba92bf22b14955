import { EPOCHS } from '../labs/clinic-run.ts';
import type { EpochLine } from '../plots/epoch-chart.ts';
import type { Span } from '../plots/scale.ts';
import { type ClinicLog, epochMeans, type StepColumn } from './lab-clinic-log.ts';
import type { Drawing } from './lab-epoch-chart.tsx';

type Look = Pick<EpochLine, 'tone' | 'label'>;
/** The two runs of a sheet, in the order in which they are drawn. */
export const RUN_LOOKS = [
  { tone: 'series-2', label: 'S' },
  { tone: 'series-1', label: 'T' },
] as const satisfies readonly Look[];

/** The sick run, and the treated one when there is one. */
export type Logs = readonly (ClinicLog | undefined)[];

/** Losses: of the batches in pale, of all points to learn from in full, of those to judge by dashed. */
export const lossDrawing = (logs: Logs): Drawing => {
  const lines = each(logs, (log, look) => [
    haze(log, 'loss', look),
    scored(log.evaluations.trainingLoss, look, 'line'),
    scored(log.evaluations.validationLoss, look, 'dashed'),
  ]);
  return { kind: 'log', span: logSpan(lines, [0.02, 1], [1e-3, 1e3]), lines };
};

/** Accuracies in training in full, in validation dashed. */
export const accuracyDrawing = (logs: Logs): Drawing => ({
  kind: 'linear',
  span: [0, 1],
  lines: each(logs, (log, look) => [
    scored(log.evaluations.trainingAccuracy, look, 'line'),
    scored(log.evaluations.validationAccuracy, look, 'dashed'),
  ]),
});

/** What every step tells: in pale step by step, in full the mean of each epoch. */
export const stepDrawing = (logs: Logs, column: Exclude<StepColumn, 'loss'>): Drawing => {
  const lines = each(logs, (log, look) => [
    haze(log, column, look),
    { ...look, look: 'line', values: epochMeans(log, column), first: 1, every: 1 },
  ]);
  const { least, bounds } = SPANS[column];
  return { kind: 'log', span: logSpan(lines, least, bounds), lines };
};

/** The values that an axis shows in any case, and those beyond which lines run along its edge. */
const SPANS: Readonly<
  Record<Exclude<StepColumn, 'loss'>, { readonly least: Span; readonly bounds: Span }>
> = {
  gradientNorm: { least: [0.05, 1], bounds: [1e-4, 1e3] },
  updateRatio: { least: [1e-3, 0.1], bounds: [1e-7, 10] },
  rate: { least: [1e-3, 0.1], bounds: [1e-7, 100] },
};

const each = (
  logs: Logs,
  draw: (log: ClinicLog, look: Look) => readonly EpochLine[],
): readonly EpochLine[] =>
  logs.flatMap((log, k) => {
    const look = RUN_LOOKS[k];
    return log && look ? draw(log, look) : [];
  });

const haze = ({ steps, perEpoch }: ClinicLog, column: StepColumn, { tone }: Look): EpochLine => ({
  tone,
  label: '',
  look: 'haze',
  values: steps[column],
  first: 1 / perEpoch,
  every: 1 / perEpoch,
});

/** Validation lines carry no label: they are beside those that do. */
const scored = (values: Float64Array, { tone, label }: Look, look: 'line' | 'dashed') => ({
  tone,
  label: look === 'line' ? label : '',
  look,
  values,
  first: 0,
  every: 1,
});

/** The interval that holds `least` and all values within the bounds. */
function logSpan(lines: readonly EpochLine[], least: Span, bounds: Span): Span {
  let [low, high] = least;
  for (const { values, look } of lines) {
    // What batches do is seen beside the means; a single one of them may not press the rest flat.
    if (look === 'haze' && values.length > 2 * EPOCHS) continue;
    for (let k = 0; k < values.length; k++) {
      const value = values[k] ?? Number.NaN;
      if (!(value > 0)) continue;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  return [Math.max(low, bounds[0]) / 1.3, Math.min(high, bounds[1]) * 1.3];
}
