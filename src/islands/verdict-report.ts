import { assertNever } from '../grading/assert-never.ts';
import {
  caseSentence,
  deviationSentence,
  readingSentence,
} from '../grading/deviation-sentences.ts';
import { numberPairText, numberText, valueText } from '../grading/number-text.ts';
import type { Place } from '../grading/run.ts';
import { details, headline } from '../grading/sentences.ts';
import { placeName } from '../grading/shortfall.ts';
import type {
  CaseFailure,
  Deviation,
  Divergence,
  InvalidReason,
  Status,
  Verdict,
} from '../grading/verdict.ts';

/** A verdict laid out for the page: texts only, so that nothing is lost between the worker and the panel. */
export interface Report {
  readonly status: Status;
  readonly headline: string;
  /** The one thing to read first: the recognised mistake's question, the sentence of an error, the convention's note. */
  readonly lead?: string;
  /** Whether the lead is a question about a recognised mistake. */
  readonly recognised: boolean;
  /** Sentences before and after the divergence table. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly divergence?: DivergenceRow;
  readonly place?: Place;
  readonly passed: number;
  readonly total: number;
  /** Largest deviation of a passed run, in units of what would have been accepted. */
  readonly worst?: string;
}

/** The one row of the first-divergence table. */
export interface DivergenceRow {
  readonly step?: string;
  readonly quantity: string;
  readonly values?: { readonly yours: string; readonly reference: string };
  /** Missing where nothing can be measured: words, NaN, infinities. */
  readonly measure?: { readonly relativeError: string; readonly tolerance: string };
}

/** Lays a verdict out; every word about it is `src/grading`'s. */
export function reportOf(verdict: Verdict): Report {
  const { status, passed, total } = verdict;
  const shared = { status, passed, total, headline: headline(verdict) };
  switch (verdict.status) {
    case 'passed':
      return {
        ...shared,
        ...(verdict.convention ? { lead: verdict.convention.note } : {}),
        recognised: false,
        before: [],
        after: [],
        worst: roughly(verdict.worst),
      };
    case 'failed':
      return { ...shared, ...layOutFailure(verdict) };
    case 'invalid':
      return { ...shared, ...layOutSentences(verdict), ...placeOf(syntaxPlace(verdict.reason)) };
    case 'threw':
      return { ...shared, ...layOutSentences(verdict), ...placeOf(verdict.place) };
    case 'timeout':
    case 'memory':
      return { ...shared, ...layOutSentences(verdict) };
    default:
      return assertNever(verdict);
  }
}

type Laid = Pick<Report, 'lead' | 'recognised' | 'before' | 'after' | 'divergence'>;

function layOutFailure(verdict: Extract<Verdict, { status: 'failed' }>): Laid {
  const { failure, mistake, reading } = verdict;
  const found = [caseSentence(failure), ...deviationText(failure)];
  const [lead = '', ...before] = mistake ? [mistake.question, ...found] : found;
  const row = divergenceIn(failure.deviation);
  return {
    lead,
    before,
    after: reading ? [readingSentence(reading)] : [],
    recognised: mistake !== undefined,
    ...(row ? { divergence: rowOf(row) } : {}),
  };
}

/** The table says what the sentence about a plain difference would say. */
const deviationText = ({ deviation }: CaseFailure): readonly string[] =>
  deviation.kind === 'differs' ? [] : [deviationSentence(deviation)];

const divergenceIn = (deviation: Deviation): Divergence | undefined =>
  'divergence' in deviation ? deviation.divergence : undefined;

function layOutSentences(verdict: Verdict): Laid {
  const [lead, ...before] = details(verdict);
  return {
    ...(lead === undefined ? {} : { lead }),
    recognised:
      'mistake' in verdict && verdict.mistake !== undefined && lead === verdict.mistake.question,
    before,
    after: [],
  };
}

const placeOf = (place: Place | undefined) => (place ? { place } : {});

const syntaxPlace = (reason: InvalidReason): Place | undefined =>
  reason.kind === 'syntax' ? reason.place : undefined;

function rowOf({
  step,
  quantity,
  path,
  values,
  relativeError,
  tolerance,
}: Divergence): DivergenceRow {
  return {
    ...(step === undefined ? {} : { step: step === 0 ? 'init' : String(step) }),
    quantity: placeName(quantity, path),
    ...(values ? { values: pairOf(values) } : {}),
    ...(tolerance > 0
      ? { measure: { relativeError: roughly(relativeError), tolerance: roughly(tolerance) } }
      : {}),
  };
}

function pairOf({ yours, reference }: NonNullable<Divergence['values']>) {
  if (typeof yours !== 'number' || typeof reference !== 'number')
    return { yours: valueText(yours), reference: valueText(reference) };
  const [mine, right] = numberPairText(yours, reference);
  return { yours: mine, reference: right };
}

/** Two digits are enough to judge a deviation by, and too few to work a hidden reference out from. */
const roughly = (value: number): string =>
  numberText(Number.isFinite(value) ? Number(value.toPrecision(2)) : value);
