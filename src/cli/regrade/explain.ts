import type { Grades, MarkedExercise, StudentRow } from './grades.ts';
import { folded } from './roster.ts';

/** One sentence for each mark that is not what it was, saying which of code, revision and seed changed. */
export function explain(
  before: Grades,
  now: Pick<Grades, 'seed'>,
  rows: readonly StudentRow[],
): readonly string[] {
  const old = new Map(before.students.map((row) => [keyOf(row), row]));
  const current = new Set(rows.map(keyOf));
  return [
    ...rows.flatMap((row) => {
      const was = old.get(keyOf(row));
      const who = row.id || row.name;
      if (!was) return [`${who}: was not in the earlier grades`];
      return changes(who, was, row, before.seed !== now.seed);
    }),
    ...before.students
      .filter((row) => !current.has(keyOf(row)))
      .map((row) => `${row.id || row.name}: is no longer among the students`),
  ];
}

const keyOf = ({ id, name }: StudentRow): string => `${folded(id)}\n${folded(name)}`;

function changes(who: string, was: StudentRow, row: StudentRow, seedChanged: boolean): string[] {
  const lines: string[] = [];
  const exercises = [...new Set([...was.marks, ...row.marks].map(({ exercise }) => exercise))];
  for (const id of exercises.sort()) {
    const [a, b] = [was, row].map(({ marks }) => marks.find(({ exercise }) => exercise === id));
    if (a?.status === b?.status && a?.points === b?.points) continue;
    lines.push(
      `${who}, ${id}: ${a?.status ?? 'not handed in'} → ${b?.status ?? 'not handed in'}: ${cause(a, b, seedChanged)}`,
    );
  }
  if (was.penalty !== row.penalty)
    lines.push(`${who}: ${100 * was.penalty} % → ${100 * row.penalty} % taken off for lateness`);
  return lines;
}

function cause(
  a: MarkedExercise | undefined,
  b: MarkedExercise | undefined,
  seedChanged: boolean,
): string {
  if (!a || !b) return 'another file counts';
  const causes = [
    ...(a.code === b.code ? [] : ['the code']),
    ...(a.revision !== b.revision ? ['the exercise’s revision'] : []),
    ...(seedChanged ? ['the seed'] : []),
  ];
  return causes.length > 0
    ? `${causes.join(' and ')} changed`
    : 'nothing that decides a mark changed; the time limit was met once, or the program is another';
}
