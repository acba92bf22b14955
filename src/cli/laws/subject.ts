import type { RunProgram } from '../../exercises/compile-sheet.ts';
import type { ExerciseFolder, Program } from '../../exercises/exercise-folder.ts';
import { judge } from '../../grading/judge.ts';
import type { Run } from '../../grading/run.ts';
import type { Sheet } from '../../grading/sheet.ts';
import { callsOf } from '../../grading/sheet-calls.ts';
import type { Verdict } from '../../grading/verdict.ts';
import type { Complaint, LawName } from './complaint.ts';

/** What the laws look at: one exercise, its sheet, and a way to run its programs. */
export interface Subject {
  readonly folder: ExerciseFolder;
  readonly sheet: Sheet;
  readonly run: RunProgram;
}

/** What a law found: complaints, and a figure for the health table. */
interface Finding {
  readonly complaints: readonly Complaint[];
  readonly figure?: string;
}

/** One law over one exercise. */
export type Law = (subject: Subject) => Promise<Finding> | Finding;

/** Makes complaints of one law about one exercise. */
export const complainer =
  (law: LawName, { folder }: Pick<Subject, 'folder'>) =>
  (file: string, trouble: string, repair: string): Complaint => ({
    exercise: folder.id,
    law,
    file,
    trouble,
    repair,
  });

/** Runs one of the exercise's programs on its sheet and judges it as a student's. */
export async function verdictOn(
  { sheet, run }: Subject,
  program: Pick<Program, 'source'>,
): Promise<{ readonly verdict: Verdict; readonly run: Run }> {
  const done = await run(program.source, callsOf(sheet), 2 * sheet.budgetMs);
  return { verdict: judge(sheet, done), run: done };
}
