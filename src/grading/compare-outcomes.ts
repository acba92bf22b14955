import { compareRolled } from './compare-rolled.ts';
import { compareValues, type Difference } from './compare-values.ts';
import type { Outcome, Thrown } from './run.ts';
import { scalesOf } from './scales.ts';
import type { Tolerance } from './sheet.ts';
import type { Value } from './value.ts';

/** Why an outcome is not the expected one: the first trouble in the order in which the program met it. */
export type Trouble =
  | {
      readonly kind: 'difference';
      readonly step?: number;
      readonly quantity: string;
      readonly difference: Difference;
    }
  | { readonly kind: 'mutated'; readonly step?: number; readonly what: string }
  | { readonly kind: 'threw'; readonly step?: number; readonly error: Thrown }
  | { readonly kind: 'did-not-throw'; readonly step?: number }
  | { readonly kind: 'stuck'; readonly step: number; readonly returned: Value };

export interface OutcomeComparison {
  readonly trouble: Trouble | undefined;
  readonly worst: number;
}

/** How outcomes of one exercise are compared. */
export interface Yardstick {
  readonly tolerance: Tolerance;
  /** State fields in the order they are computed. */
  readonly order: readonly string[];
  /** Replaces the derived scale of a single call's result. */
  readonly scale?: number;
}

/** Compares what a program came to on one call with what is expected there. */
export function compareOutcomes(
  expected: Outcome,
  found: Outcome,
  yardstick: Yardstick,
): OutcomeComparison {
  if (expected.kind === 'threw')
    return found.kind === 'threw' ? agree(0) : trouble({ kind: 'did-not-throw' });
  if (found.kind === 'threw') return trouble({ kind: 'threw', error: found.error });
  if (expected.kind === 'returned' && found.kind === 'returned') {
    const scales = yardstick.scale ?? scalesOf(expected.value);
    const comparison = compareValues(expected.value, found.value, scales, yardstick.tolerance);
    if (comparison.difference)
      return trouble({ kind: 'difference', quantity: 'result', difference: comparison.difference });
    return mutation(expected.mutated, found.mutated) ?? agree(comparison.worst);
  }
  if (expected.kind === 'rolled' && found.kind === 'rolled')
    return compareRolled(expected, found, yardstick);
  // One realm answered a call of the other kind: only a forged message does that.
  return trouble({ kind: 'threw', error: { message: 'The answer does not belong to this call.' } });
}

const agree = (worst: number): OutcomeComparison => ({ trouble: undefined, worst });
const trouble = (what: Trouble): OutcomeComparison => ({ trouble: what, worst: Infinity });

/** Changed inputs are compared by their number: they are named as the student named the parameters. */
function mutation(
  expected: readonly string[],
  found: readonly string[],
): OutcomeComparison | undefined {
  if (found.length === expected.length) return undefined;
  return trouble({ kind: 'mutated', what: found[0] ?? expected[0] ?? '' });
}
