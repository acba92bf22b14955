import type { MarkedExercise, StudentRow } from './grades.ts';
import type { IndexedExercise, IndexedHandIn } from './hand-in-index.ts';
import { type LateRule, lateWords, penaltyOf } from './late-rule.ts';
import { type Marking, markIn } from './mark-students.ts';
import type { SameCode } from './same-code.ts';
import type { Student } from './students.ts';

/** How marks become a row. */
export interface Policy {
  readonly pick: 'latest' | 'best';
  /** Milliseconds. */
  readonly due?: number;
  readonly late?: LateRule;
}

/** The hand-ins of a student that have to be graded to know the row. */
export const candidates = (student: Student, { pick }: Policy): readonly IndexedHandIn[] =>
  pick === 'best' ? student.handIns : student.handIns.slice(-1);

/** The row of a student, its sources left empty; every candidate must have its marks. */
export function studentRow(
  student: Student,
  policy: Policy,
  marking: Marking,
  same: SameCode,
): StudentRow {
  const { id, name, standing, roster, handIns } = student;
  const head = { id, name, standing, ...(roster ? { roster } : {}), handIns: handIns.length };
  // The first of the best: of equals the earliest, which is the least late.
  const [best] = candidates(student, policy)
    .map((handIn) => scored(handIn, policy, marking))
    .sort((a, b) => b.total - a.total);
  if (best === undefined)
    return { ...head, penalty: 0, marks: [], points: 0, total: 0, notes: [...student.notes] };
  const { handIn, lateMs, ...rest } = best;
  return {
    ...head,
    file: handIn.file,
    madeAt: handIn.madeAt,
    ...rest,
    notes: [
      ...student.notes,
      ...(handIns.length > 1
        ? [`${handIns.length} hand-ins; the ${policy.pick} counts: ${handIn.file}`]
        : []),
      ...(handIn.isChanged ? ['the file was changed after it was made'] : []),
      ...(lateMs > 0 ? [`late by ${lateWords(lateMs)}, ${percent(rest.penalty)} taken off`] : []),
      ...exerciseNotes(rest.marks, handIn, marking),
      ...same(student, handIn),
    ],
  };
}

function scored(handIn: IndexedHandIn, { due, late }: Policy, marking: Marking) {
  const marks = handIn.exercises
    .flatMap((one) => markedExercise(one, marking))
    .sort((a, b) => (a.exercise < b.exercise ? -1 : 1));
  const lateMs = due === undefined ? 0 : Math.max(0, Date.parse(handIn.madeAt) - due);
  const penalty = late === undefined ? 0 : penaltyOf(late, lateMs);
  const points = marks.reduce((sum, mark) => sum + mark.points, 0);
  return { handIn, lateMs, marks, points, penalty, total: rounded(points * (1 - penalty)) };
}

function markedExercise(one: IndexedExercise, marking: Marking): readonly MarkedExercise[] {
  const mark = markIn(marking, one.exercise, one.code);
  if (mark === undefined) return [];
  return [
    {
      exercise: one.exercise,
      ...mark,
      points: mark.status === 'passed' ? 1 : 0,
      code: one.code,
      source: '',
      revision: marking.sheets.get(one.exercise)?.revision ?? '',
      claimed: one.claimed,
      handedRevision: one.revision,
      ...(one.attempts === undefined ? {} : { attempts: one.attempts }),
    },
  ];
}

function exerciseNotes(
  marks: readonly MarkedExercise[],
  handIn: IndexedHandIn,
  { sheets }: Marking,
): readonly string[] {
  const ids = (list: readonly { readonly exercise: string }[]) =>
    list.map(({ exercise }) => exercise).join(', ');
  const older = marks.filter(({ handedRevision, revision }) => handedRevision !== revision);
  const overclaimed = marks.filter(
    ({ claimed, status }) => claimed === 'passed' && status !== 'passed',
  );
  const ungraded = marks.filter(({ status }) => status === 'ungraded');
  const foreign = handIn.exercises
    .filter(({ exercise }) => !sheets.has(exercise))
    .toSorted((a, b) => (a.exercise < b.exercise ? -1 : 1));
  return [
    ...(ungraded.length > 0 ? [`could not be graded: ${ids(ungraded)}`] : []),
    ...(overclaimed.length > 0 ? [`said to have passed, and does not: ${ids(overclaimed)}`] : []),
    ...(older.length > 0 ? [`made under another revision, graded by today’s: ${ids(older)}`] : []),
    ...(foreign.length > 0 ? [`not graded here: ${ids(foreign)}`] : []),
  ];
}

/** To hundredths, where a share of a share would show the machine's own digits. */
const rounded = (points: number): number => Math.round(points * 100 + 1e-9) / 100;

const percent = (share: number): string => `${rounded(share * 100)} %`;
