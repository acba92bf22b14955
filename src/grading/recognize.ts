import { caseResults, yardstickOf } from './case-results.ts';
import { compareOutcomes } from './compare-outcomes.ts';
import type { Outcome } from './run.ts';
import type { Recorded, Sheet } from './sheet.ts';

/** A program whose outcomes are on the sheet. */
interface RecordedProgram {
  readonly id: string;
  readonly recorded: readonly Recorded[];
}

/**
 * The programs of the list that come to the same as these outcomes on every case. One match names the program; none or
 * several mean that nothing can be said.
 */
export function recognize<P extends RecordedProgram>(
  sheet: Sheet,
  programs: readonly P[],
  outcomes: readonly Outcome[],
): readonly P[] {
  const results = caseResults(sheet, outcomes);
  if (results.some((result) => result.kind === 'unreached')) return [];
  return programs.filter((program) => {
    let next = 0;
    return sheet.cases.every(({ check }, index) => {
      const recorded = program.recorded[index];
      const mine = outcomes[next];
      next += check.kind === 'expect' ? 1 : 2;
      if (recorded === undefined || mine === undefined) return false;
      if (recorded === 'same') return results[index]?.kind === 'passed';
      if (recorded === 'broken') return results[index]?.kind === 'troubled';
      const scale = check.kind === 'expect' ? check.scale : undefined;
      return compareOutcomes(recorded, mine, yardstickOf(sheet, scale)).trouble === undefined;
    });
  });
}
