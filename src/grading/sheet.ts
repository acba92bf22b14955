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
  /** The case's size in words, e.g. "3 parameters, 10 000 steps". */
  readonly size: string;
  readonly check: Check;
}

/** How a case decides: against expected outcomes, or by relating the student's own outcomes to each other. */
export type Check =
  | {
      readonly kind: 'expect';
      readonly call: Call;
      readonly expected: Outcome;
      /** Scale of the absolute tolerance where the expected numbers do not tell it (a sum that should cancel to 0). */
      readonly scale?: number;
    }
  | {
      readonly kind: 'relate';
      readonly relation: Relation;
      readonly calls: readonly [Call, Call];
      readonly scale?: number;
    };

/**
 * A metamorphic relation between two calls, needing no expected value. `same-result`: equal weights (rollout) or values
 * (apply). `permuted-result`: every list as long as `order` in the second is the first's with place j taken from `order[j]`.
 */
export type Relation =
  | { readonly kind: 'same-result' }
  | { readonly kind: 'permuted-result'; readonly order: readonly number[] };

/** A right answer under another convention, with what it computes on every case. */
interface Convention {
  readonly id: string;
  /** Names whose form it is and where the two part ways. */
  readonly note: string;
  readonly recorded: readonly Recorded[];
}

/** A wrong answer people really write, with what it computes on every case. */
interface Mistake {
  readonly id: string;
  /** A question that points at the idea, not at the line to type. */
  readonly question: string;
  readonly recorded: readonly Recorded[];
}

/**
 * What a program came to on one case. `same`: the reference's outcome, or a relation that holds, which is most of them
 * and saves most of the bytes. `broken`: a relation that does not hold.
 */
export type Recorded = 'same' | 'broken' | Outcome;
