import { compareOutcomes, type Trouble, type Yardstick } from './compare-outcomes.ts';
import { relate } from './relate.ts';
import type { Outcome } from './run.ts';
import type { Relation, Sheet, SheetCase } from './sheet.ts';

/** How one case went. `unreached`: the run was cut off before it. */
export type CaseResult =
  | { readonly kind: 'passed'; readonly worst: number }
  | { readonly kind: 'troubled'; readonly trouble: Trouble | BrokenRelation }
  | { readonly kind: 'unreached' };

/** A metamorphic relation that does not hold; the difference is between the student's own two results. */
export interface BrokenRelation {
  readonly kind: 'unrelated';
  readonly relation: Relation['kind'];
  readonly step?: number;
  readonly difference: Extract<Trouble, { kind: 'difference' }>['difference'];
}

/** Results of every case in sheet order, from outcomes in call order. */
export function caseResults(
  sheet: Pick<Sheet, 'cases' | 'tolerance' | 'order'>,
  outcomes: readonly Outcome[],
): readonly CaseResult[] {
  let next = 0;
  return sheet.cases.map((one) => {
    const taken = one.check.kind === 'expect' ? 1 : 2;
    const mine = outcomes.slice(next, next + taken);
    next += taken;
    return mine.length < taken ? { kind: 'unreached' } : caseResult(sheet, one, mine);
  });
}

function caseResult(
  sheet: Pick<Sheet, 'tolerance' | 'order'>,
  { check }: SheetCase,
  mine: readonly Outcome[],
): CaseResult {
  const [first, second] = mine;
  if (first === undefined) return { kind: 'unreached' };
  if (check.kind === 'expect') {
    const { trouble, worst } = compareOutcomes(
      check.expected,
      first,
      yardstickOf(sheet, check.scale),
    );
    return trouble ? { kind: 'troubled', trouble } : { kind: 'passed', worst };
  }
  if (second === undefined) return { kind: 'unreached' };
  const result = relate(check.relation, first, second, sheet.tolerance, check.scale);
  switch (result.kind) {
    case 'holds':
      return { kind: 'passed', worst: result.worst };
    case 'unusable':
      return { kind: 'troubled', trouble: troubleOfUnusable(result.outcome) };
    case 'breaks': {
      const { difference } = result.comparison;
      if (difference === undefined) return { kind: 'passed', worst: result.comparison.worst };
      const step = result.step === undefined ? {} : { step: result.step };
      return {
        kind: 'troubled',
        trouble: { kind: 'unrelated', relation: check.relation.kind, difference, ...step },
      };
    }
  }
}

/** How outcomes of a sheet's cases are compared. */
export const yardstickOf = (
  sheet: Pick<Sheet, 'tolerance' | 'order'>,
  scale: number | undefined,
): Yardstick => ({
  tolerance: sheet.tolerance,
  order: sheet.order,
  ...(scale === undefined ? {} : { scale }),
});

function troubleOfUnusable(outcome: Outcome): Trouble {
  if (outcome.kind === 'threw') return { kind: 'threw', error: outcome.error };
  if (outcome.kind === 'rolled' && outcome.end.kind === 'threw')
    return { kind: 'threw', step: outcome.end.step, error: outcome.end.error };
  if (outcome.kind === 'rolled' && outcome.end.kind === 'stuck')
    return { kind: 'stuck', step: outcome.end.step, returned: outcome.end.returned };
  return { kind: 'did-not-throw' };
}
