import { assertNever } from '../../grading/assert-never.ts';
import type { BrokenRelation } from '../../grading/case-results.ts';
import type { Trouble } from '../../grading/compare-outcomes.ts';
import { placeName } from '../../grading/shortfall.ts';

/** Where an outcome leaves its reference, with both numbers in full: for authors, who may see everything. */
export function troubleText(trouble: Trouble | BrokenRelation, reference: string): string {
  switch (trouble.kind) {
    case 'difference':
      return differenceText(trouble, trouble.quantity, reference);
    case 'unrelated':
      return differenceText(trouble, 'result', 'the other call');
    case 'mutated':
      return `changes its input ${trouble.what}${atStep(trouble.step)}`;
    case 'threw':
      return `throws${atStep(trouble.step)}: ${trouble.error.message}`;
    case 'did-not-throw':
      return `does not throw, as ${reference} does`;
    case 'stuck':
      return `returns nothing to go on with${atStep(trouble.step)}`;
    default:
      return assertNever(trouble);
  }
}

const atStep = (step: number | undefined): string => (step === undefined ? '' : ` at step ${step}`);

function differenceText(
  { difference, step }: Pick<Extract<Trouble, { kind: 'difference' }>, 'difference' | 'step'>,
  quantity: string,
  reference: string,
): string {
  const place = `${placeName(quantity, difference.path)}${atStep(step)}`;
  return difference.kind === 'number' || difference.kind === 'plain'
    ? `${place} is ${String(difference.found)} where ${reference} has ${String(difference.expected)}`
    : `${place} has another shape`;
}
