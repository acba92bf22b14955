import type { EpochLine } from '../plots/epoch-chart.ts';
import type { Span } from '../plots/scale.ts';
import type { Drawing } from './lab-epoch-chart.tsx';
import { curveLook } from './lab-rules.ts';
import { type RunLog, type StepColumn, scoresOf } from './lab-training-log.ts';
import type { Quantity } from './lab-training-state.ts';

/** The least loss on show: below it a network is as sure as one can tell. */
const LEAST_LOSS = 1e-4;
/** How far beyond the highest first value an axis goes: what diverges runs along its edge. */
const HEADROOM = 10;

/** Losses of all runs after each epoch: training as a line, validation dashed. */
export function lossDrawing(logs: readonly RunLog[]): Drawing {
  const lines = logs.flatMap(({ evaluations }, k) => {
    const scores = evaluations.map(scoresOf);
    return [
      scoreLine(
        k,
        'line',
        scores.map((one) => one.trainingLoss),
      ),
      scoreLine(
        k,
        'dashed',
        scores.map((one) => one.validationLoss),
      ),
    ];
  });
  const first = lines.map(({ values }) => values[0] ?? 0);
  const top = HEADROOM * Math.max(...first, 0.1);
  return { kind: 'log', span: logSpan(lines, LEAST_LOSS, top), lines };
}

/** One of the other quantities of all runs. */
export function quantityDrawing(
  quantity: Quantity,
  logs: readonly RunLog[],
  perEpoch: number,
): Drawing {
  if (quantity === 'accuracy') return accuracyDrawing(logs);
  const column = COLUMNS[quantity];
  const lines = logs.flatMap(({ steps, means }, k): readonly EpochLine[] => [
    {
      ...look(k),
      look: 'haze',
      label: '',
      values: steps[column],
      first: 1 / perEpoch,
      every: 1 / perEpoch,
    },
    { ...look(k), look: 'line', values: means[column], first: 1, every: 1 },
  ]);
  return { kind: 'log', span: logSpan(lines, 1e-6, 1e4), lines };
}

const COLUMNS: Readonly<Record<Exclude<Quantity, 'accuracy'>, StepColumn>> = {
  gradient: 'gradientNorm',
  update: 'updateNorm',
  ratio: 'updateRatio',
};

function accuracyDrawing(logs: readonly RunLog[]): Drawing {
  const lines = logs.flatMap(({ evaluations }, k) => {
    const scores = evaluations.map(scoresOf);
    return [
      scoreLine(
        k,
        'line',
        scores.map((one) => one.trainingAccuracy),
      ),
      scoreLine(
        k,
        'dashed',
        scores.map((one) => one.validationAccuracy),
      ),
    ];
  });
  // What is guessed before the first epoch runs along the edge.
  const least = Math.min(0.95, ...lines.flatMap(({ values }) => Array.from(values).slice(1)));
  return { kind: 'linear', span: [Math.floor(10 * least) / 10, 1], lines };
}

const look = (k: number): Pick<EpochLine, 'tone' | 'label'> => {
  const { tone, code } = curveLook(k);
  return { tone, label: code };
};

/** Validation lines carry no label: they are beside those that do. */
const scoreLine = (k: number, kind: 'line' | 'dashed', values: readonly number[]): EpochLine => ({
  ...look(k),
  ...(kind === 'dashed' ? { label: '' } : {}),
  look: kind,
  values,
  first: 0,
  every: 1,
});

/** The decades that hold all values between two bounds. */
function logSpan(lines: readonly EpochLine[], least: number, most: number): Span {
  let [low, high] = [most, least];
  for (const { values } of lines)
    for (let k = 0; k < values.length; k++) {
      const value = values[k] ?? Number.NaN;
      if (!(value > 0)) continue;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  low = Math.max(low, least);
  high = Math.min(high, most);
  // Whole decades below, so that the axis rests while a run goes down.
  return low < high ? [10 ** Math.floor(Math.log10(low)), high * 1.2] : [0.1, 10];
}
