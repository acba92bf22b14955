import type { Outcome, StepRecord } from '../grading/run.ts';
import { isFields, isList, type Value } from '../grading/value.ts';

/**
 * A mistake's outcome with what it takes to know it again: the first two records and the last, in twelve digits. A sheet
 * holds one for every mistake and case, and this is the difference between 600 and 100 kB.
 */
export function condensed(outcome: Outcome): Outcome {
  switch (outcome.kind) {
    case 'threw':
      return outcome;
    case 'returned':
      return { ...outcome, value: rounded(outcome.value) };
    case 'rolled':
      return {
        ...outcome,
        initial: rounded(outcome.initial),
        records: condensedRecords(outcome.records),
        ...(outcome.interleaved ? { interleaved: condensedRecords(outcome.interleaved) } : {}),
      };
  }
}

const condensedRecords = (records: readonly StepRecord[]): readonly StepRecord[] =>
  records
    .filter((_, index) => index < 2 || index === records.length - 1)
    .map(({ step, w, state }) => ({ step, w: rounded(w), state: rounded(state) }));

/** Twelve digits are a thousand times finer than the tolerance of a comparison. */
function rounded(value: Value): Value {
  if (typeof value === 'number')
    return Number.isFinite(value) ? Number(value.toPrecision(12)) : value;
  if (isList(value)) return value.map(rounded);
  if (isFields(value))
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, rounded(inner)]));
  return value;
}
