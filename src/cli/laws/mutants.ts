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
  const all = mutantsOf(folder.solution.source);
  const survivors = await survivorsOf(subject, all);
  const waivers = folder.declaration.waivers ?? [];
  const isWaived = (mutant: Mutant) => waivers.some((waiver) => waiver.mutant === mutant.change);
  const unwaived = survivors.filter((mutant) => !isWaived(mutant));
  const stale = waivers.filter(
    (waiver) => !survivors.some((mutant) => mutant.change === waiver.mutant),
  );
  const counted = all.length - (survivors.length - unwaived.length);
  return {
    complaints: [
      ...unwaived.map((mutant) =>
        complain(
          `${folder.solution.file}:${mutant.line}`,
          `passes with this change:\n${indent(mutantDiff(folder.solution.source, mutant))}`,
          `Add a case that tells the two apart; if none can, waive it: { mutant: ${JSON.stringify(mutant.change)}, reason: '…' }.`,
        ),
      ),
      ...stale.map((waiver) =>
        complain(
          `exercises/${folder.id}/exercise.ts`,
          `waives a mutant that does not survive: ${waiver.mutant}`,
          'Delete the waiver.',
        ),
      ),
    ],
    figure: `${counted - unwaived.length}/${counted}`,
  };
};

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
