import type { MutantCoverage } from '@stryker-mutator/api/core';

/** What a test came to; `failure` is the message of what it threw. */
export interface TestOutcome {
  readonly id: string;
  readonly failure: string | undefined;
  /** Milliseconds. */
  readonly spent: number;
}

/** What the resident is asked: all tests with nothing changed, or these with one change active until the first fails. */
export type Order =
  | { readonly kind: 'all' }
  | {
      readonly kind: 'mutant';
      readonly mutant: string;
      readonly tests: readonly string[];
      readonly hitLimit: number | undefined;
    };

/** What it answers: that it has loaded the tests, or what came of an order. */
export type Answer =
  | { readonly kind: 'loaded' }
  | {
      readonly kind: 'done';
      readonly outcomes: readonly TestOutcome[];
      readonly coverage: MutantCoverage | undefined;
      /** How often the changed line was reached. */
      readonly hits: number;
    };

/** Names of the channels between the runner and the thread that holds the tests. */
export const ORDERS = 'mutation-orders';
export const ANSWERS = 'mutation-answers';
