import { caseResults } from './case-results.ts';
import type { Outcome, Rolled } from './run.ts';
import type { Sheet } from './sheet.ts';
import { isFields, isList, type Value } from './value.ts';
import type { Reading } from './verdict.ts';

/** Readings hold to a part in a million: far tighter than chance, far looser than rounding. */
const CLOSE = 1e-6;

/**
 * What can be said of the first failing case's deviation without knowing the exercise, or nothing. A reading is given
 * only when it explains every number of that case.
 */
export function readingOf(sheet: Sheet, outcomes: readonly Outcome[]): Reading | undefined {
  const results = caseResults(sheet, outcomes);
  let next = 0;
  for (const [index, { check }] of sheet.cases.entries()) {
    const found = outcomes[next];
    next += check.kind === 'expect' ? 1 : 2;
    if (check.kind !== 'expect' || results[index]?.kind !== 'troubled' || !found) continue;
    const { expected, call } = check;
    if (expected.kind === 'returned' && found.kind === 'returned')
      return readNumbers(numbersIn(expected.value), numbersIn(found.value));
    if (expected.kind === 'rolled' && found.kind === 'rolled' && call.kind === 'rollout')
      return readRolled(call.w0, expected, found);
    return undefined;
  }
  return undefined;
}

function readRolled(w0: readonly number[], expected: Rolled, found: Rolled): Reading | undefined {
  const [wanted, got] = [weights(expected), weights(found)];
  const nanAt = got.findIndex(
    (row, k) => row.some(Number.isNaN) && !(wanted[k]?.some(Number.isNaN) ?? false),
  );
  const nanStep = nanAt < 0 ? undefined : found.records[nanAt]?.step;
  if (nanStep !== undefined) return { kind: 'nan', step: nanStep };
  const moved = (rows: readonly (readonly number[])[]) =>
    rows.map((row) => row.map((value, j) => value - (w0[j] ?? 0)));
  const steps = expected.records.map((record) => record.step);
  const consecutive = steps.every((step, k) => k === 0 || step === (steps[k - 1] ?? 0) + 1);
  if (consecutive && wanted.length >= 3 && got.length === wanted.length) {
    if (closeLists(wanted.slice(0, -1).flat(), got.slice(1).flat()))
      return { kind: 'lag', steps: 1 };
    if (closeLists(wanted.slice(1).flat(), got.slice(0, -1).flat()))
      return { kind: 'lag', steps: -1 };
  }
  if (closeLists(wanted.flat(), got.flat())) return stateOnly(expected, found);
  // Later steps depend on earlier ones, so a constant factor shows in the first recorded displacement only.
  return readNumbers(moved(wanted.slice(0, 1)).flat(), moved(got.slice(0, 1)).flat());
}

const weights = (rolled: Rolled): readonly (readonly number[])[] =>
  rolled.records.map((record) => numbersIn(record.w));

function stateOnly(expected: Rolled, found: Rolled): Reading | undefined {
  for (const [k, record] of expected.records.entries()) {
    const mine = found.records[k]?.state;
    if (!isFields(record.state) || !isFields(mine)) return undefined;
    for (const [field, value] of Object.entries(record.state))
      if (!closeLists(numbersIn(value), numbersIn(mine[field] ?? null)))
        return { kind: 'state-only', field };
  }
  return undefined;
}

function readNumbers(wanted: readonly number[], got: readonly number[]): Reading | undefined {
  if (wanted.length !== got.length) return undefined;
  if (got.some(Number.isNaN) && !wanted.some(Number.isNaN)) return { kind: 'nan' };
  if (![...wanted, ...got].every(Number.isFinite)) return undefined;
  const nonzero = wanted.flatMap((value, j) => (value === 0 ? [] : [j]));
  const factors = nonzero.map((j) => (got[j] ?? 0) / (wanted[j] ?? 1));
  const [factor = 1] = factors;
  const zerosStay = wanted.every((value, j) => value !== 0 || got[j] === 0);
  if (zerosStay && factor !== 0 && factors.every((one) => close(one, factor))) {
    if (close(factor, -1)) return { kind: 'sign' };
    // A single number is always some factor off; that says something only when the factor is a whole one.
    const telling = factors.length > 1 || isWhole(factor) || isWhole(1 / factor);
    if (telling && !close(factor, 1)) return { kind: 'factor', factor };
  }
  const sorted = (list: readonly number[]) => [...list].sort((a, b) => a - b);
  return !closeLists(wanted, got) && closeLists(sorted(wanted), sorted(got))
    ? { kind: 'swapped' }
    : undefined;
}

const isWhole = (factor: number): boolean => close(factor, Math.round(factor));

/** Every number of a value, depth first. */
function numbersIn(value: Value): readonly number[] {
  if (typeof value === 'number') return [value];
  if (isList(value)) return value.flatMap(numbersIn);
  return isFields(value) ? Object.values(value).flatMap(numbersIn) : [];
}

const close = (a: number, b: number): boolean =>
  a === b ||
  (Number.isNaN(a) && Number.isNaN(b)) ||
  Math.abs(a - b) <= CLOSE * Math.max(Math.abs(a), Math.abs(b));

const closeLists = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((value, j) => close(value, b[j] ?? Number.NaN));
