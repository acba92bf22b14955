import { assertNever } from './assert-never.ts';
import type { BrokenRelation, CaseResult } from './case-results.ts';
import type { Trouble } from './compare-outcomes.ts';
import { type Difference, typeName } from './compare-values.ts';
import type { Sheet, SheetCase } from './sheet.ts';
import { isFields, Odd, type Value } from './value.ts';
import type { Deviation, Divergence, During, Failed, Invalid, Threw } from './verdict.ts';

type Uncounted<V> = Omit<V, 'passed' | 'total' | 'mistake' | 'reading'>;

/** The first failing case as a verdict without its counts. There must be one. */
export function shortfallOf(
  sheet: Sheet,
  results: readonly CaseResult[],
): Uncounted<Failed> | Uncounted<Invalid> | Uncounted<Threw> {
  for (const [index, result] of results.entries()) {
    const one = sheet.cases[index];
    if (result.kind === 'troubled' && one) return describe(one, index + 1, result.trouble);
  }
  throw new Error('shortfallOf was called for results without a failing case.');
}

function describe(
  one: SheetCase,
  number: number,
  trouble: Trouble | BrokenRelation,
): Uncounted<Failed> | Uncounted<Invalid> | Uncounted<Threw> {
  const { purpose, visibility, size } = one;
  const during = (step?: number): During => ({
    kind: 'case',
    number,
    purpose,
    ...(step === undefined ? {} : { step }),
  });
  const failed = (deviation: Deviation): Uncounted<Failed> => ({
    status: 'failed',
    failure: { number, purpose, visibility, size, deviation },
  });
  switch (trouble.kind) {
    case 'threw': {
      const { message, place } = trouble.error;
      return {
        status: 'threw',
        message,
        ...(place ? { place } : {}),
        during: during(trouble.step),
      };
    }
    case 'stuck':
      return { status: 'invalid', reason: reasonOfStuck(trouble.returned, during(trouble.step)) };
    case 'mutated':
      return failed({ kind: 'mutated', what: trouble.what, ...stepOf(trouble.step) });
    case 'did-not-throw':
      return failed({ kind: 'did-not-throw' });
    case 'unrelated': {
      const divergence = divergenceOf(trouble.difference, 'result', visibility, trouble.step);
      if (divergence) return failed({ kind: 'unrelated', relation: trouble.relation, divergence });
      return {
        status: 'invalid',
        reason: reasonOf(trouble.difference, 'result', during(trouble.step)),
      };
    }
    case 'difference': {
      const { difference, quantity, step } = trouble;
      const divergence = divergenceOf(difference, quantity, visibility, step);
      if (divergence) return failed({ kind: 'differs', divergence });
      return { status: 'invalid', reason: reasonOf(difference, quantity, during(step)) };
    }
    default:
      return assertNever(trouble);
  }
}

const stepOf = (step: number | undefined) => (step === undefined ? {} : { step });

/** A difference of numbers or plain values; undefined where the shape is wrong and no number can be set beside another. */
function divergenceOf(
  difference: Difference,
  quantity: string,
  visibility: SheetCase['visibility'],
  step: number | undefined,
): Divergence | undefined {
  if (difference.kind !== 'number' && difference.kind !== 'plain') return undefined;
  const { path, expected, found } = difference;
  return {
    ...stepOf(step),
    quantity,
    path,
    ...(visibility === 'example' ? { values: { yours: found, reference: expected } } : {}),
    relativeError: relativeError(expected, found),
    tolerance: difference.kind === 'number' ? difference.limit : 0,
  };
}

function relativeError(expected: Value, found: Value): number {
  if (typeof expected !== 'number' || typeof found !== 'number') return Number.POSITIVE_INFINITY;
  const error = Math.abs(found - expected) / Math.abs(expected);
  return Number.isFinite(error) ? error : Number.POSITIVE_INFINITY;
}

function reasonOfStuck(returned: Value, during: During): Invalid['reason'] {
  const what = during.kind === 'case' && during.step === 0 ? 'init' : 'step';
  if (returned instanceof Odd) return { kind: 'odd', what, odd: returned.odd, during };
  if (!isFields(returned))
    return {
      kind: 'wrong-type',
      what,
      expected: 'an object { w, state }',
      found: typeName(returned),
      during,
    };
  const field = Object.hasOwn(returned, 'w') ? 'state' : 'w';
  return { kind: 'missing-field', what, field, found: Object.keys(returned), during };
}

function reasonOf(difference: Difference, quantity: string, during: During): Invalid['reason'] {
  const what = placeName(quantity, difference.path);
  switch (difference.kind) {
    case 'odd':
      return { kind: 'odd', what, odd: difference.odd, during };
    case 'type':
      return {
        kind: 'wrong-type',
        what,
        expected: difference.expected,
        found: difference.found,
        during,
      };
    case 'length':
      return {
        kind: 'wrong-length',
        what,
        expected: difference.expected,
        found: difference.found,
        during,
      };
    case 'field':
      return {
        kind: 'missing-field',
        what,
        field: difference.field,
        found: difference.found,
        during,
      };
    case 'number':
    case 'plain':
      throw new Error(`A ${difference.kind} difference is a failure, not an invalid answer.`);
    default:
      return assertNever(difference);
  }
}

/** A quantity with the path inside it, written as a program would: `m[1]`, `result.loss`. */
export const placeName = (quantity: string, path: readonly (number | string)[]): string =>
  quantity + path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`)).join('');
