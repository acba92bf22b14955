import { judge } from '../../grading/judge.ts';
import type { Sheet, SheetCase } from '../../grading/sheet.ts';
import { callsOf } from '../../grading/sheet-calls.ts';
import { type Mutant, mutantDiff } from '../mutation/mutant.ts';
import { mutantsOf } from '../mutation/mutants.ts';
import { complainer, type Law, type Subject } from './subject.ts';

/** Every automatic change of the solution is rejected, unless it is waived as one that computes the same. */
export const mutants: Law = async (subject) => {
  const { folder } = subject;
  const complain = complainer('mutants', subject);
  const { total, survivors, stale } = await mutantSurvivors(subject);
  const unwaived = survivors.filter(({ waiver }) => waiver === undefined);
  const counted = total - (survivors.length - unwaived.length);
  return {
    complaints: [
      ...unwaived.map(({ mutant }) =>
        complain(
          `${folder.solution.file}:${mutant.line}`,
          `passes with this change:\n${indent(mutantDiff(folder.solution.source, mutant))}`,
          `Add a case that tells the two apart; if none can, waive it: { mutant: ${JSON.stringify(mutant.change)}, reason: '…' }.`,
        ),
      ),
      ...stale.map((change) =>
        complain(
          `exercises/${folder.id}/exercise.ts`,
          `waives a mutant that does not survive: ${change}`,
          'Delete the waiver.',
        ),
      ),
    ],
    figure: `${counted - unwaived.length}/${counted}`,
  };
};

/** What became of the changes of a solution. */
export interface MutantSurvivors {
  readonly total: number;
  /** Those that pass; `waiver` is the author's reason why one computes the same. */
  readonly survivors: readonly { readonly mutant: Mutant; readonly waiver: string | undefined }[];
  /** Waived changes that do not survive. */
  readonly stale: readonly string[];
}

/** Changes the solution in one place at a time and keeps what passes; runs the exercise once for each change. */
export async function mutantSurvivors(subject: Subject): Promise<MutantSurvivors> {
  const { solution, declaration } = subject.folder;
  const all = mutantsOf(solution.source);
  const survivors = await survivorsOf(subject, all);
  const waivers = declaration.waivers ?? [];
  return {
    total: all.length,
    survivors: survivors.map((mutant) => ({
      mutant,
      waiver: waivers.find((waiver) => waiver.mutant === mutant.change)?.reason,
    })),
    stale: waivers
      .map((waiver) => waiver.mutant)
      .filter((change) => !survivors.some((mutant) => mutant.change === change)),
  };
}

/** The least time given to a mutant; most take a few milliseconds, and an endless loop takes all of it. */
const LEAST_MS = 60;

/** Calls of more steps are made only for a mutant that passes everything shorter. */
const LONG_STEPS = 200;

async function survivorsOf(subject: Subject, all: readonly Mutant[]): Promise<readonly Mutant[]> {
  const { sheet } = subject;
  const short = { ...sheet, cases: sheet.cases.filter((one) => !isLong(one)) };
  const survives = [await passesOn(subject, short), await passesOn(subject, sheet)];
  const survivors: Mutant[] = [];
  for (const mutant of all) {
    let stands = true;
    for (const passes of survives) stands &&= await passes(mutant.source);
    if (stands) survivors.push(mutant);
  }
  return survivors;
}

/** Whether a program passes these cases, in a time measured by the solution's. */
async function passesOn({ run, folder }: Subject, sheet: Sheet) {
  const calls = callsOf(sheet);
  const usual = (await run(folder.solution.source, calls, sheet.budgetMs)).durationMs;
  const budgetMs = Math.max(LEAST_MS, 5 * usual);
  return async (source: string): Promise<boolean> => {
    const verdict = judge({ ...sheet, mistakes: [] }, await run(source, calls, budgetMs));
    // A change that turns the solution into an accepted convention has been told apart from it.
    return verdict.status === 'passed' && verdict.convention === undefined;
  };
}

const isLong = ({ check }: SheetCase): boolean =>
  (check.kind === 'expect' ? [check.call] : check.calls).some(
    (call) => call.kind === 'rollout' && (call.record.at(-1) ?? 0) > LONG_STEPS,
  );

const indent = (text: string): string => text.replace(/^/gm, '    ');
