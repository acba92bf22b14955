import { holdToLaws } from '../cli/laws/check-exercise.ts';
import type { Complaint } from '../cli/laws/complaint.ts';
import { type MutantSurvivors, mutantSurvivors } from '../cli/laws/mutants.ts';
import type { Subject } from '../cli/laws/subject.ts';
import { typeComplaints } from '../cli/laws/types.ts';
import { compileSheet, type RunProgram } from '../exercises/compile-sheet.ts';
import { ExerciseFault } from '../exercises/exercise-fault.ts';
import { type ExerciseFolder, readExercise } from '../exercises/exercise-folder.ts';
import { type CaseReport, caseReports } from './case-report.ts';
import { type ProgramReport, programReports } from './program-report.ts';

/** An exercise as its author sees it: what can be read of it, and what stands in the way of the rest. */
export interface Examined {
  /** Undefined where not even the files can be read. */
  readonly folder: ExerciseFolder | undefined;
  /** All laws' but those that run the exercise hundreds of times; a fault that stops everything is the only one. */
  readonly complaints: readonly Complaint[];
  /** Undefined where a fault leaves nothing to run. */
  readonly bench: Bench | undefined;
}

/** What the programs of an exercise come to. */
interface Bench {
  readonly programs: readonly ProgramReport[];
  readonly cases: readonly CaseReport[];
  /** Undefined unless asked for. */
  readonly mutants: MutantSurvivors | undefined;
}

/** Reads and runs an exercise anew; an author's mistake becomes a complaint. */
export async function examineExercise(
  id: string,
  root: string,
  run: RunProgram,
  { mutants }: { readonly mutants: boolean },
): Promise<Examined> {
  let folder: ExerciseFolder | undefined;
  try {
    folder = await readExercise(id, root);
    const once = runOnce(run);
    const subject: Subject = { folder, sheet: await compileSheet(folder, once), run: once };
    const { complaints } = await holdToLaws(subject, ['mutants', 'budget']);
    const programs = await programReports(subject);
    return {
      folder,
      complaints: [...typeComplaints([folder], root), ...complaints],
      bench: {
        programs,
        cases: caseReports(subject.sheet, programs),
        mutants: mutants ? await mutantSurvivors(subject) : undefined,
      },
    };
  } catch (error) {
    if (!(error instanceof ExerciseFault)) throw error;
    const { file, trouble, repair } = error;
    const complaint: Complaint = { exercise: id, law: 'complete', file, trouble, repair };
    return { folder, complaints: [complaint], bench: undefined };
  }
}

/** The sheet, the laws and the reports run the same programs; lists of calls of one exercise and one length are equal. */
function runOnce(run: RunProgram): RunProgram {
  const done = new Map<string, ReturnType<RunProgram>>();
  return (source, calls, budgetMs) => {
    const key = `${budgetMs} ${calls.length} ${source}`;
    const known = done.get(key) ?? run(source, calls, budgetMs);
    done.set(key, known);
    return known;
  };
}
