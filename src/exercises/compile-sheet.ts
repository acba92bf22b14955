import type { Call } from '../grading/call.ts';
import { caseResults } from '../grading/case-results.ts';
import type { Outcome, Run } from '../grading/run.ts';
import type { Check, Recorded, Sheet, SheetCase, Tolerance } from '../grading/sheet.ts';
import { callSize } from './call-size.ts';
import { condensed } from './condense-outcome.ts';
import { declaredCases, type VisibleCase } from './declared-cases.ts';
import { ExerciseFault } from './exercise-fault.ts';
import type { ExerciseFolder, Program } from './exercise-folder.ts';
import { PUBLISHED_SEED, revisionOf } from './revision.ts';

/** Runs one of the author's own programs; handed in by whoever may use a realm. */
export type RunProgram = (source: string, calls: readonly Call[], budgetMs: number) => Promise<Run>;

const TOLERANCE: Tolerance = { relative: 1e-9, absolute: 1e-12 };
const BUDGET_MS = 2000;
/** The author's own programs get more than a student's: only an endless loop should get here. */
const AUTHOR_BUDGETS = 2;

/**
 * Computes what the grader must hold for an exercise: expected values from the solution, and what every accepted
 * convention and every known mistake comes to. Throws an ExerciseFault when a program cannot give that.
 */
export async function compileSheet(
  folder: ExerciseFolder,
  runProgram: RunProgram,
  seed: number = PUBLISHED_SEED,
): Promise<Sheet> {
  const { declaration } = folder;
  const declared = declaredCases(declaration, seed);
  const calls = declared.flatMap((one) => (one.kind === 'expect' ? [one.call] : one.calls));
  const budgetMs = declaration.budgetMs ?? BUDGET_MS;
  const outcomesOf = async (program: Program) => {
    const run = await runProgram(program.source, calls, AUTHOR_BUDGETS * budgetMs);
    return outcomes(program, run, calls.length);
  };

  const expected = await outcomesOf(folder.solution);
  const cases = expectedCases(declared, expected);
  const bare = {
    entry: declaration.entry,
    order: declaration.order ?? [],
    tolerance: { ...TOLERANCE, ...declaration.tolerance },
    budgetMs,
    cases,
  };
  const record = async (programs: readonly Program[], id: string): Promise<readonly Recorded[]> => {
    const program = programs.find((one) => one.id === id);
    if (!program) throw missingProgram(folder.id, id, programs === folder.accepted);
    return recordedOutcomes(bare, await outcomesOf(program));
  };
  return {
    id: folder.id,
    revision: revisionOf(folder, bare),
    seed,
    ...bare,
    conventions: await Promise.all(
      (declaration.conventions ?? []).map(async ({ id, note }) => ({
        id,
        note,
        recorded: await record(folder.accepted, id),
      })),
    ),
    mistakes: await Promise.all(
      declaration.mistakes.map(async ({ id, question }) => ({
        id,
        question,
        recorded: await record(folder.mistakes, id),
      })),
    ),
  };
}

function expectedCases(
  declared: readonly VisibleCase[],
  expected: readonly Outcome[],
): readonly SheetCase[] {
  let next = 0;
  return declared.map((one): SheetCase => {
    const outcome = expected[next];
    next += one.kind === 'expect' ? 1 : 2;
    const { purpose, visibility } = one;
    const scale = one.scale === undefined ? {} : { scale: one.scale };
    if (one.kind === 'relate')
      return {
        purpose,
        visibility,
        size: callSize(one.calls[0]),
        check: { kind: 'relate', relation: one.relation, calls: one.calls, ...scale },
      };
    if (outcome === undefined)
      throw new Error(`No outcome was recorded for the case "${purpose}".`);
    const check: Check = { kind: 'expect', call: one.call, expected: outcome, ...scale };
    return { purpose, visibility, size: callSize(one.call), check };
  });
}

/** What a program came to on each case, leaving out what equals the reference. */
function recordedOutcomes(
  sheet: Pick<Sheet, 'cases' | 'tolerance' | 'order'>,
  found: readonly Outcome[],
): readonly Recorded[] {
  const results = caseResults(sheet, found);
  let next = 0;
  return sheet.cases.map(({ check }, index): Recorded => {
    const outcome = found[next];
    next += check.kind === 'expect' ? 1 : 2;
    if (results[index]?.kind === 'passed') return 'same';
    return check.kind === 'relate' || outcome === undefined ? 'broken' : condensed(outcome);
  });
}

function outcomes(program: Program, run: Run, wanted: number): readonly Outcome[] {
  const fault = (trouble: string, repair: string) =>
    new ExerciseFault(program.file, trouble, repair);
  const { load } = run;
  if (load.kind === 'syntax')
    throw fault(
      `does not parse${load.place ? ` (line ${load.place.line})` : ''}: ${load.message}`,
      'Mend the syntax.',
    );
  if (load.kind === 'threw')
    throw fault(`throws while it loads: ${load.error.message}`, 'Mend it.');
  if (run.outcomes.length < wanted)
    throw fault(
      `stops in call ${run.outcomes.length + 1} of ${wanted} (${run.end})`,
      'Every program here must finish every case: look for an endless loop.',
    );
  return run.outcomes;
}

function missingProgram(id: string, program: string, accepted: boolean): ExerciseFault {
  const kind = accepted ? 'accepted' : 'mistakes';
  return new ExerciseFault(
    `solutions/${id}/${kind}/${program}.ts`,
    'is missing',
    `Write the program, or take "${program}" out of exercises/${id}/exercise.ts.`,
  );
}
