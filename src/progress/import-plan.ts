import type { Attempt } from './attempts.ts';
import type { ExportFile } from './export-file.ts';
import { HAND_IN_LIMITS } from './hand-in.ts';
import { keepsakeOf } from './keepsakes.ts';
import type { KnownCourse } from './known-course.ts';
import { asideKey } from './shelf.ts';

/** Merge keeps what is here and adds; replace makes this browser hold what the file holds. */
export type ImportMode = 'merge' | 'replace';

/** One key of local storage that an import would set or, where `after` is null, remove. */
export interface Change {
  readonly key: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What an import would do, before it does it. */
export interface ImportPlan {
  readonly mode: ImportMode;
  readonly changes: readonly Change[];
  /** Keys of the file, and attempts, that are not taken, because this course does not know them or their schema refuses them. */
  readonly leftOut: readonly string[];
  /** Attempts of the file, at exercises that this course has. */
  readonly attempts: readonly Attempt[];
  readonly attemptsAdded: number;
  readonly attemptsRemoved: number;
}

/** What this browser holds when a plan is made. */
export interface Held {
  readonly stored: ReadonlyMap<string, string>;
  readonly attempts: readonly Attempt[];
}

/** Works out an import; touches nothing. */
export function planImport(
  held: Held,
  file: ExportFile,
  mode: ImportMode,
  course: KnownCourse,
): ImportPlan {
  const leftOut: string[] = [];
  const incoming = new Map<string, string>();
  for (const [key, value] of Object.entries(file.kept)) {
    const text = accepted(key, value, course);
    if (text === undefined) leftOut.push(key);
    else incoming.set(keepsakeOf(key)?.key ?? key, text);
  }
  const keys = new Set([...incoming.keys(), ...(mode === 'replace' ? held.stored.keys() : [])]);
  const changes = [...keys].flatMap((key): readonly Change[] => {
    const kind = keepsakeOf(key)?.kind;
    if (kind === undefined) return [];
    const before = held.stored.get(key) ?? null;
    const theirs = incoming.get(key) ?? null;
    const after =
      mode === 'merge' && before !== null && theirs !== null ? kind.merged(before, theirs) : theirs;
    if (after === before) return [];
    const change = { key, before, after };
    if (before === null || kind.toValue(before) !== undefined) return [change];
    // What cannot be read is put aside, as a read would.
    const aside = asideKey((one) => held.stored.get(one) ?? null, key, before);
    if (aside === undefined) {
      leftOut.push(key);
      return [];
    }
    return [change, { key: aside, before: held.stored.get(aside) ?? null, after: before }];
  });
  const attempts = file.attempts.filter(
    ({ exercise, code }) => course.exercises.has(exercise) && code.length <= HAND_IN_LIMITS.code,
  );
  if (attempts.length < file.attempts.length)
    leftOut.push(`${file.attempts.length - attempts.length} attempts`);
  const [here, there] = [new Set(held.attempts.map(nameOf)), new Set(attempts.map(nameOf))];
  return {
    mode,
    // Removals first: they make room for what is added.
    changes: changes.toSorted((a, b) => Number(a.after !== null) - Number(b.after !== null)),
    leftOut,
    attempts,
    attemptsAdded: [...there].filter((name) => !here.has(name)).length,
    attemptsRemoved: mode === 'merge' ? 0 : [...here].filter((name) => !there.has(name)).length,
  };
}

function accepted(key: string, value: unknown, course: KnownCourse): string | undefined {
  const found = keepsakeOf(key);
  if (found === undefined) return undefined;
  if (found.exercise !== undefined && !course.exercises.has(found.exercise)) return undefined;
  return found.kind.toText(value, course);
}

const nameOf = ({ exercise, at, code }: Attempt): string => `${exercise} ${at} ${code}`;
