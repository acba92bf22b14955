import { codeHash, type IndexedHandIn } from './hand-in-index.ts';
import type { ReadySheet } from './sheets.ts';
import type { Student } from './students.ts';

/** Says of a hand-in which of its programs others have handed in letter for letter. */
export type SameCode = (student: Student, handIn: IndexedHandIn) => readonly string[];

const NAMED = 5;

/** Looks through all hand-ins of all students; the untouched starter is nobody's work and is not reported. */
export function sameCode(
  students: readonly Student[],
  sheets: ReadonlyMap<string, ReadySheet>,
): SameCode {
  const starters = new Set(
    [...sheets.values()].map(({ id, starter }) => `${id} ${codeHash(starter)}`),
  );
  const writers = new Map<string, Set<Student>>();
  for (const student of students)
    for (const { exercises } of student.handIns)
      for (const { exercise, code } of exercises) {
        const key = `${exercise} ${code}`;
        if (!sheets.has(exercise) || starters.has(key)) continue;
        writers.set(key, (writers.get(key) ?? new Set()).add(student));
      }
  return (student, { exercises }) =>
    exercises.flatMap(({ exercise, code }) => {
      const others = [...(writers.get(`${exercise} ${code}`) ?? [])].filter(
        (one) => one !== student,
      );
      if (others.length === 0) return [];
      const names = others.slice(0, NAMED).map(({ id, name }) => id || name);
      const more = others.length - names.length;
      return [
        `${exercise}: the same code as ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
      ];
    });
}
