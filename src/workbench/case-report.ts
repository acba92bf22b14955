import { troubleText } from '../cli/laws/trouble-text.ts';
import type { CaseResult } from '../grading/case-results.ts';
import { valueText } from '../grading/number-text.ts';
import type { Outcome } from '../grading/run.ts';
import type { Sheet, SheetCase } from '../grading/sheet.ts';
import { callsOf } from '../grading/sheet-calls.ts';
import { type ExampleView, exampleView } from '../islands/example-table.ts';
import type { ProgramReport } from './program-report.ts';

/** One case as its author sees it: what goes in, what is right, and what every program makes of it. */
export interface CaseReport extends Pick<SheetCase, 'purpose' | 'visibility' | 'size'> {
  /** Set where two calls are compared with each other and not with the solution. */
  readonly relation: string | undefined;
  /** The case's calls with what the solution gives. */
  readonly views: readonly ExampleView[];
  readonly answers: readonly CaseAnswer[];
}

/** What one program makes of a case. */
interface CaseAnswer {
  readonly kind: ProgramReport['kind'];
  readonly id: string;
  /** What it comes to in the end, one text for each call. */
  readonly ends: readonly string[];
  /** Where it first leaves the solution; undefined where it does not. */
  readonly trouble: string | undefined;
}

/** Every case of a sheet with what these programs, of which the first is the solution, come to. */
export function caseReports(
  sheet: Sheet,
  programs: readonly ProgramReport[],
): readonly CaseReport[] {
  const calls = callsOf(sheet);
  const [solution, ...others] = programs;
  let next = 0;
  return sheet.cases.map(({ purpose, visibility, size, check }, index) => {
    const first = next;
    next += check.kind === 'expect' ? 1 : 2;
    const own = calls.slice(first, next);
    return {
      purpose,
      visibility,
      size,
      relation: check.kind === 'relate' ? check.relation.kind : undefined,
      views: own.flatMap((call, k) => {
        const outcome = solution?.outcomes[first + k];
        return outcome ? [exampleView(call, outcome)] : [];
      }),
      answers: others.map(({ kind, program, outcomes, results }) => ({
        kind,
        id: program.id,
        ends: outcomes.slice(first, next).map(endText),
        trouble: resultText(results[index]),
      })),
    };
  });
}

function resultText(result: CaseResult | undefined): string | undefined {
  if (result === undefined || result.kind === 'unreached') return 'is not reached';
  return result.kind === 'passed' ? undefined : troubleText(result.trouble, 'the solution');
}

function endText(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'returned':
      return valueText(outcome.value);
    case 'threw':
      return 'throws';
    case 'rolled': {
      const last = outcome.records.at(-1);
      return last ? `w = ${valueText(last.w)} after step ${last.step}` : 'nothing recorded';
    }
  }
}
