import type { Call } from './call.ts';
import type { Outcome } from './run.ts';

/**
 * What the grader holds for one exercise: cases with what the reference, the accepted conventions and the known
 * mistakes compute on them. Data only; no program, right or wrong, is in it.
 */
export interface Sheet {
  readonly id: string;
  /** Hash of everything that decides the verdict. */
  readonly revision: string;
  readonly seed: number;
  /** Functions the submission must export, with what each is for. */
  readonly entry: readonly string[];
  /** State fields in the order in which they are computed: where two leave the reference at one step, the first is the cause. */
  readonly order: readonly string[];
  readonly tolerance: Tolerance;
  /** Milliseconds of wall-clock time for the whole run. */
  readonly budgetMs: number;
  readonly cases: readonly SheetCase[];
  readonly conventions: readonly Convention[];
  readonly mistakes: readonly Mistake[];
}

/** |a − b| ≤ relative · max(|a|, |b|) + absolute · scale, with scale the largest |expected| of the quantity. */
export interface Tolerance {
  readonly relative: number;
  readonly absolute: number;
}

export type Visibility = 'example' | 'hidden' | 'generated';

export interface SheetCase {
  readonly purpose: string;
  readonly visibility: Visibility;
  readonly check: Check;
}

/** How a case decides: against expected outcomes, or by relating the student's own outcomes to each other. */
export type Check =
  | { readonly kind: 'expect'; readonly call: Call; readonly expected: Outcome }
  | {
      readonly kind: 'relate';
      readonly relation: Relation;
      readonly calls: readonly [Call, Call];
    };

/**
 * A metamorphic relation between two calls, needing no expected value. `same`: equal results. `permuted`: every
 * length-n vector of the second is the first's with entry j moved to place `order[j]`.
 */
export type Relation =
  | { readonly kind: 'same-weights' }
  | { readonly kind: 'permuted'; readonly order: readonly number[] };

/** A right answer under another convention, with what it computes on every call. */
export interface Convention {
  readonly id: string;
  /** Names whose form it is and where the two part ways. */
  readonly note: string;
  readonly outcomes: RecordedOutcomes;
}

/** A wrong answer people really write, with what it computes on every call. */
export interface Mistake {
  readonly id: string;
  /** A question that points at the idea, not at the line to type. */
  readonly question: string;
  readonly outcomes: RecordedOutcomes;
}

/** One outcome per call of the sheet, in call order; null where it equals the reference's, which saves most of the bytes. */
export type RecordedOutcomes = readonly (Outcome | null)[];
