import { parse } from 'csv-parse/sync';
import { UsageError } from '../command.ts';
import type { RosterStudent } from './grades.ts';

/** The instructor's list of the class. */
export interface Roster {
  readonly students: readonly RosterStudent[];
  /** The student who goes by this id, in any of the columns that identify. */
  find(id: string): RosterStudent | undefined;
}

/** Columns that tell students apart, as Canvas, Moodle and most lists title them. */
const ID_COLUMNS = [
  'sis user id',
  'id number',
  'student id',
  'student number',
  'id',
  'sis login id',
  'login id',
  'login',
  'username',
  'email address',
  'email',
  'e-mail',
];
const NAME_COLUMNS = ['student', 'name', 'full name', 'student name'];
const FIRST_NAMES = ['first name', 'firstname', 'given name'];
const LAST_NAMES = ['last name', 'lastname', 'surname', 'family name'];

/** Letters without the accidents of typing: one Unicode form, one kind of space, no case. */
export const folded = (text: string): string =>
  text.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase();

/** Reads a roster: comma, semicolon or tab, with or without a byte-order mark, quoted or not. `file` is for messages. */
export function readRoster(bytes: Uint8Array, file: string): Roster {
  const [head, ...lines] = recordsOf(textOf(bytes), file);
  const titles = (head?.record ?? []).map(folded);
  const idColumns = ID_COLUMNS.filter((title) => titles.includes(title));
  if (idColumns.length === 0)
    throw new UsageError(
      `${file} has no column that tells students apart. Title one "id", "SIS User ID", "ID number", "username" or "email" in its first line; it has: ${titles.slice(0, 8).join(', ') || 'nothing'}.`,
    );
  const students: RosterStudent[] = [];
  const known = new Map<string, RosterStudent>();
  for (const { record, line } of lines) {
    const cell = (title: string) => record[titles.indexOf(title)]?.trim() ?? '';
    const first = (columns: readonly string[]) =>
      columns.map(cell).find((text) => text !== '') ?? '';
    const ids = [...new Set(idColumns.map(cell).filter((id) => id !== ''))];
    const name =
      first(NAME_COLUMNS) || [first(FIRST_NAMES), first(LAST_NAMES)].filter(Boolean).join(' ');
    // Canvas puts what each assignment is worth in a line of its own, and ends with a student of its own making.
    if (/points possible/i.test(name) || (ids.length === 0 && name === '')) continue;
    if (ids.length === 0)
      throw new UsageError(
        `${file}, line ${line}: ${name} has no id. Write one, or remove the line.`,
      );
    const fields = Object.fromEntries(
      titles.flatMap((title, at) => (title === '' ? [] : [[title, record[at]?.trim() ?? '']])),
    );
    const student = { line, name, ids, fields };
    for (const id of ids) {
      const other = known.get(folded(id));
      if (other !== undefined)
        throw new UsageError(
          `${file}: lines ${other.line} and ${line} both have the id "${id}". Mend one, or a mark could go to the wrong student.`,
        );
    }
    for (const id of ids) known.set(folded(id), student);
    students.push(student);
  }
  return { students, find: (id) => (id === '' ? undefined : known.get(folded(id))) };
}

/** UTF-8 or UTF-16 as marked; what is neither was saved by an old spreadsheet as Windows-1252. */
function textOf(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

interface RecordAt {
  readonly record: readonly string[];
  readonly line: number;
}

function recordsOf(text: string, file: string): readonly RecordAt[] {
  const named = /^sep=(.)\r?\n/.exec(text);
  const head = text.slice(named?.[0].length ?? 0);
  try {
    const parsed: unknown = parse(head, {
      delimiter: named?.[1] ?? delimiterOf(head),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      info: true,
    });
    return (parsed as { record: string[]; info: { lines: number } }[]).map(({ record, info }) => ({
      record,
      line: info.lines + (named ? 1 : 0),
    }));
  } catch (error) {
    throw new UsageError(
      `${file} is not a table: ${error instanceof Error ? error.message : String(error)}. Save it as CSV again.`,
    );
  }
}

/** The one of the usual separators that the first line has most of. */
function delimiterOf(text: string): string {
  const line = text.slice(0, text.search(/[\r\n]|$/));
  const count = (mark: string) => line.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}
