import type { RosterStudent } from './grades.ts';
import type { IndexedHandIn } from './hand-in-index.ts';
import { folded, type Roster } from './roster.ts';

/** One student's hand-ins, or a student of the roster who has none. */
export interface Student {
  readonly id: string;
  readonly name: string;
  readonly standing: 'graded' | 'missing' | 'contested';
  readonly roster?: RosterStudent;
  /** Oldest first. */
  readonly handIns: readonly IndexedHandIn[];
  readonly notes: readonly string[];
}

/**
 * Puts hand-ins together by student. An id under which two names hand in is never resolved by guessing: the roster's name
 * decides, or nobody's does, so that nobody can replace another's work by writing that one's id.
 */
export function studentsOf(
  handIns: readonly IndexedHandIn[],
  roster: Roster | undefined,
): readonly Student[] {
  const byPerson = grouped(handIns, (one) => personOf(one, roster));
  const students: Student[] = [];
  const seen = new Set<RosterStudent>();
  for (const [, own] of byPerson) {
    const names = grouped(own, (one) => folded(one.name));
    const listed = roster?.find(own[0]?.id ?? '');
    if (listed) seen.add(listed);
    for (const [name, ofName] of names) {
      const sorted = ofName.toSorted(byTime);
      const [last] = sorted.slice(-1);
      if (!last) continue;
      const isTheirs = names.size === 1 || (listed !== undefined && folded(listed.name) === name);
      students.push({
        id: last.id,
        name: last.name,
        standing: isTheirs ? 'graded' : 'contested',
        ...(listed && isTheirs ? { roster: listed } : {}),
        handIns: sorted,
        notes: [
          ...(names.size === 1 ? [] : [contestedNote(last, own, isTheirs)]),
          ...(roster && !listed ? ['not on the roster'] : []),
          ...(listed && listed.name !== '' && isTheirs && folded(listed.name) !== name
            ? [`the file names ${last.name || 'nobody'}`]
            : []),
        ],
      });
    }
  }
  for (const listed of roster?.students ?? [])
    if (!seen.has(listed))
      students.push({
        id: listed.ids[0] ?? '',
        name: listed.name,
        standing: 'missing',
        roster: listed,
        handIns: [],
        notes: ['nothing handed in'],
      });
  return students.sort(byIdThenName);
}

/** The roster knows several ids of one person. Without it ids tell people apart, and where there is none, the name does. */
function personOf({ id, name }: IndexedHandIn, roster: Roster | undefined): string {
  const listed = roster?.find(id);
  if (listed) return `line ${listed.line}`;
  return id === '' ? `name ${folded(name)}` : `id ${folded(id)}`;
}

/** By the moment, not its text: zones differ. The file's name decides what is left. */
const byTime = (a: IndexedHandIn, b: IndexedHandIn): number =>
  Date.parse(a.madeAt) - Date.parse(b.madeAt) || (a.file < b.file ? -1 : 1);

function grouped<T>(
  list: readonly T[],
  keyOf: (one: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

/** The order of rows, the same on every machine. */
export function byIdThenName(
  a: Pick<Student, 'id' | 'name'>,
  b: Pick<Student, 'id' | 'name'>,
): number {
  const [x, y] = [`${a.id}\u0000${a.name}`, `${b.id}\u0000${b.name}`];
  return x < y ? -1 : x > y ? 1 : 0;
}

function contestedNote(mine: IndexedHandIn, all: readonly IndexedHandIn[], isTheirs: boolean) {
  const others = all.filter((one) => folded(one.name) !== folded(mine.name));
  const where = others.map((one) => `${one.file} (${one.name || 'no name'})`).join(', ');
  return isTheirs
    ? `the same id is used by ${where}; the roster's name decided`
    : `the same id is used by ${where}; find out whose is whose and mend or remove a file`;
}
