import type { Place } from './run.ts';
import type { Relation, Visibility } from './sheet.ts';
import type { OddKind, Value } from './value.ts';

/** What the student is told. A function of source, revision and seed. */
export type Verdict = Passed | Failed | Invalid | Threw | TimedOut | OutOfMemory;
export type Status = Verdict['status'];

interface Counted {
  /** Cases passed, and cases in all. */
  readonly passed: number;
  readonly total: number;
}

/** What a shortfall shares: how many cases passed, and the mistake it was recognised as. */
interface Shortfall extends Counted {
  readonly mistake?: { readonly id: string; readonly question: string };
}

interface Passed extends Counted {
  readonly status: 'passed';
  /** Set when the answer follows an accepted convention other than the statement's. */
  readonly convention?: { readonly id: string; readonly note: string };
  /** The largest deviation seen, in units of the tolerance (1 would be the limit). */
  readonly worst: number;
}

export interface Failed extends Shortfall {
  readonly status: 'failed';
  readonly failure: CaseFailure;
  /** A general reading of the deviation when no mistake was recognised. */
  readonly reading?: Reading;
}

export interface Invalid extends Shortfall {
  readonly status: 'invalid';
  readonly reason: InvalidReason;
}

export interface Threw extends Shortfall {
  readonly status: 'threw';
  readonly message: string;
  readonly place?: Place;
  readonly during: During;
}

interface TimedOut extends Counted {
  readonly status: 'timeout';
  readonly during: During;
  readonly budgetMs: number;
}

interface OutOfMemory extends Counted {
  readonly status: 'memory';
  readonly during: During;
}

/** Where a run was cut off or threw. */
export type During =
  | { readonly kind: 'loading' }
  | {
      readonly kind: 'case';
      readonly number: number;
      readonly purpose: string;
      readonly step?: number;
    };

/** The first case that failed. */
export interface CaseFailure {
  /** 1-based. */
  readonly number: number;
  readonly purpose: string;
  readonly visibility: Visibility;
  /** The case's size in words, e.g. "3 parameters, 10 000 steps". */
  readonly size: string;
  readonly deviation: Deviation;
}

export type Deviation =
  | { readonly kind: 'differs'; readonly divergence: Divergence }
  | { readonly kind: 'mutated'; readonly what: string; readonly step?: number }
  /** The statement asks for an error on this input and none was thrown. */
  | { readonly kind: 'did-not-throw' }
  | {
      readonly kind: 'unrelated';
      readonly relation: Relation['kind'];
      readonly divergence: Divergence;
    };

/** The first place where the student's numbers leave the reference. */
export interface Divergence {
  /** 1-based step of a rollout; absent for a single call. */
  readonly step?: number;
  /** The quantity: `w`, a state field, or `result`; with the path inside it in `path`. */
  readonly quantity: string;
  readonly path: readonly (number | string)[];
  /** Both values; kept to examples, or the hidden cases' expected values would leak one by one. */
  readonly values?: { readonly yours: Value; readonly reference: Value };
  /** |yours − reference| / |reference|; Infinity where the reference is 0 or either is not finite. */
  readonly relativeError: number;
  /** The deviation that would have been accepted. */
  readonly tolerance: number;
}

export type InvalidReason =
  | { readonly kind: 'syntax'; readonly message: string; readonly place?: Place }
  | { readonly kind: 'not-exported'; readonly name: string; readonly exported: readonly string[] }
  | { readonly kind: 'not-a-function'; readonly name: string; readonly found: 'class' | 'value' }
  | {
      readonly kind: 'arity';
      readonly name: string;
      readonly declared: number;
      readonly called: number;
    }
  | (InCase & { readonly kind: 'odd'; readonly what: string; readonly odd: OddKind })
  | (InCase & {
      readonly kind: 'wrong-type';
      readonly what: string;
      readonly expected: string;
      readonly found: string;
    })
  | (InCase & {
      readonly kind: 'wrong-length';
      readonly what: string;
      readonly expected: number;
      readonly found: number;
    })
  | (InCase & {
      readonly kind: 'missing-field';
      readonly what: string;
      readonly field: string;
      readonly found: readonly string[];
    });

interface InCase {
  readonly during: During;
}

/** Something that can be said of a deviation without knowing the exercise. */
export type Reading =
  | { readonly kind: 'sign' }
  | { readonly kind: 'factor'; readonly factor: number }
  | { readonly kind: 'lag'; readonly steps: 1 | -1 }
  | { readonly kind: 'swapped' }
  | { readonly kind: 'nan'; readonly step?: number }
  | { readonly kind: 'state-only'; readonly field: string };
