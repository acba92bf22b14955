import { type Subject, verdictOn } from '../cli/laws/subject.ts';
import type { Program } from '../exercises/exercise-folder.ts';
import { type CaseResult, caseResults } from '../grading/case-results.ts';
import type { Outcome } from '../grading/run.ts';
import type { Verdict } from '../grading/verdict.ts';

/** One program of an exercise, run and judged as if a student had handed it in. */
export interface ProgramReport {
  readonly kind: 'solution' | 'starter' | 'accepted' | 'mistake';
  readonly program: Program;
  readonly verdict: Verdict;
  /** Whether the verdict is the one the program is there for. */
  readonly isExpected: boolean;
  /** In the order of the cases. */
  readonly results: readonly CaseResult[];
  /** In the order of the calls. */
  readonly outcomes: readonly Outcome[];
}

/** Runs every program of an exercise, the solution first. */
export async function programReports(subject: Subject): Promise<readonly ProgramReport[]> {
  const { solution, starter, accepted, mistakes } = subject.folder;
  const listed: readonly (readonly [ProgramReport['kind'], Program])[] = [
    ['solution', solution],
    ['starter', starter],
    ...accepted.map((program) => ['accepted', program] as const),
    ...mistakes.map((program) => ['mistake', program] as const),
  ];
  const reports: ProgramReport[] = [];
  for (const [kind, program] of listed) {
    const { verdict, run } = await verdictOn(subject, program);
    reports.push({
      kind,
      program,
      verdict,
      isExpected: isExpected(kind, program.id, verdict),
      results: caseResults(subject.sheet, run.outcomes),
      outcomes: run.outcomes,
    });
  }
  return reports;
}

function isExpected(kind: ProgramReport['kind'], id: string, verdict: Verdict): boolean {
  switch (kind) {
    case 'solution':
      return verdict.status === 'passed' && verdict.convention === undefined;
    case 'starter':
      return verdict.status !== 'passed';
    case 'accepted':
      return verdict.status === 'passed' && verdict.convention?.id === id;
    case 'mistake':
      return 'mistake' in verdict && verdict.mistake?.id === id;
  }
}
