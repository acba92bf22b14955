import type { EpochLog } from '../training/epoch-log.ts';

const COLUMNS = [
  'training',
  'validation',
  'accuracy',
  'gradientNorm',
  'updateRatio',
  'rate',
  'weights',
] as const;

/** A log as text for a page: four digits are more than a picture shows, and JSON knows neither NaN nor ∞. */
export const writeLog = (log: EpochLog): string =>
  [
    ...COLUMNS.map((name) =>
      Array.from(log[name], (value) => Number(value.toPrecision(4))).join(' '),
    ),
    log.brokeAt,
  ].join('|');

/** Reads what `writeLog` wrote. */
export function readLog(text: string): EpochLog {
  const parts = text.split('|');
  if (parts.length !== COLUMNS.length + 1)
    throw new Error(`A log has ${COLUMNS.length + 1} columns, and this one ${parts.length}.`);
  const column = (k: number) =>
    Float64Array.from((parts[k] ?? '') === '' ? [] : (parts[k] ?? '').split(' '), Number);
  return {
    training: column(0),
    validation: column(1),
    accuracy: column(2),
    gradientNorm: column(3),
    updateRatio: column(4),
    rate: column(5),
    weights: column(6),
    brokeAt: Number(parts[7]),
  };
}
