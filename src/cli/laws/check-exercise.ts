import { compileSheet, type RunProgram } from '../../exercises/compile-sheet.ts';
import { ExerciseFault } from '../../exercises/exercise-fault.ts';
import type { ExerciseFolder } from '../../exercises/exercise-folder.ts';
import { accepted } from './accepted.ts';
import { anchors } from './anchors.ts';
import { budget } from './budget.ts';
import type { Complaint, LawName } from './complaint.ts';
import { complete } from './complete.ts';
import { mistakes } from './mistakes.ts';
import { mutants } from './mutants.ts';
import { solution } from './solution.ts';
import { starter } from './starter.ts';
import type { Law, Subject } from './subject.ts';

/** What checking one exercise came to: its folder when it can be read, complaints, and figures by law. */
export interface Health {
  readonly id: string;
  readonly folder: ExerciseFolder | undefined;
  readonly complaints: readonly Complaint[];
  readonly figures: Readonly<Partial<Record<LawName, string>>>;
}

const LAWS: readonly (readonly [LawName, Law])[] = [
  ['complete', complete],
  ['solution', solution],
  ['anchors', anchors],
  ['starter', starter],
  ['accepted', accepted],
  ['mistakes', mistakes],
  ['mutants', mutants],
  ['budget', budget],
];

/** Holds one exercise to every law that looks at one exercise alone. An unreadable one has that as its only complaint. */
export async function checkExercise(
  id: string,
  read: (id: string) => Promise<ExerciseFolder>,
  run: RunProgram,
): Promise<Health> {
  let folder: ExerciseFolder | undefined;
  try {
    folder = await read(id);
    const sheet = await compileSheet(folder, run);
    return { id, folder, ...(await holdToLaws({ folder, sheet, run })) };
  } catch (error) {
    if (!(error instanceof ExerciseFault)) throw error;
    const { file, trouble, repair } = error;
    return {
      id,
      folder,
      complaints: [{ exercise: id, law: 'complete', file, trouble, repair }],
      figures: {},
    };
  }
}

/** Holds an exercise that has a sheet to the laws, but for those named, in their order. */
export async function holdToLaws(
  subject: Subject,
  but: readonly LawName[] = [],
): Promise<Pick<Health, 'complaints' | 'figures'>> {
  const complaints: Complaint[] = [];
  const figures: Partial<Record<LawName, string>> = {};
  for (const [name, law] of LAWS) {
    if (but.includes(name)) continue;
    const finding = await law(subject);
    complaints.push(...finding.complaints);
    if (finding.figure !== undefined) figures[name] = finding.figure;
  }
  return { complaints, figures };
}
