import { UsageError } from '../command.ts';
import { csvLine } from './csv.ts';
import type { GradesHeading, RosterStudent, StudentRow } from './grades.ts';

/** The systems whose gradebooks can be filled. */
export const GRADEBOOKS = ['canvas', 'moodle'] as const;
type GradebookName = (typeof GRADEBOOKS)[number];

/** A gradebook file to be written. */
export interface Gradebook {
  readonly system: GradebookName;
  /** Title of the assignment or grade item; the course's where it is not given. */
  readonly assignment?: string;
  /** One column for the total, or one for each exercise. */
  readonly items: 'total' | 'exercises';
}

/**
 * Columns that say who a line is about: what Canvas's importer reads (lib/gradebook_importer.rb of canvas-lms: student and
 * ID first, Section last), and what Moodle lets be mapped to a user. They come from that system's own export and go back
 * as they were.
 */
const COLUMNS: Readonly<Record<GradebookName, readonly string[]>> = {
  canvas: ['Student', 'ID', 'SIS User ID', 'SIS Login ID', 'Section'],
  moodle: ['First name', 'Last name', 'Surname', 'Username', 'ID number', 'Email address'],
};

/**
 * The file that the system imports. Only students who were joined with the roster and whose work is theirs beyond doubt are
 * in it: Canvas looks for a student of the same name when an id is unknown, so a made-up one could hit anybody. A student
 * who handed in nothing is left out too, for an empty cell would wipe a grade.
 */
export function* gradebookCsv(
  { system, assignment, items }: Gradebook,
  { exercises, title = 'Downhill' }: Pick<GradesHeading, 'exercises' | 'title'>,
  rows: readonly StudentRow[],
): Generator<string> {
  const fields = rows.find(({ roster }) => roster !== undefined)?.roster?.fields ?? {};
  const columns = columnsOf(system, fields);
  const named = assignment ?? title;
  const titles = items === 'total' ? [named] : exercises.map(({ id }) => `${named}: ${id}`);
  yield csvLine([...columns, ...titles]);
  if (system === 'canvas') {
    const worth = items === 'total' ? [exercises.length] : exercises.map(() => 1);
    yield csvLine(['Points Possible', ...columns.slice(1).map(() => ''), ...worth]);
  }
  for (const row of rows) {
    if (row.standing !== 'graded' || !row.roster) continue;
    const { roster } = row;
    yield csvLine([
      ...columns.map((column) => roster.fields[column.toLowerCase()] ?? ''),
      ...gradesOf(row, items, exercises),
    ]);
  }
}

function columnsOf(system: GradebookName, fields: RosterStudent['fields']): readonly string[] {
  const columns = COLUMNS[system].filter((column) => column.toLowerCase() in fields);
  const wanted =
    system === 'canvas'
      ? ['Student', 'ID', 'Section'].every((column) => columns.includes(column))
      : ['Username', 'ID number', 'Email address'].some((column) => columns.includes(column));
  if (!wanted)
    throw new UsageError(
      system === 'canvas'
        ? '--gradebook canvas takes the Gradebook’s own export as --roster, with the columns Student, ID and Section: in Canvas choose Gradebook, Export.'
        : '--gradebook moodle wants a roster with a column ID number, Email address or Username: in Moodle choose Grades, Export, Plain text file.',
    );
  return columns;
}

function gradesOf(
  row: StudentRow,
  items: Gradebook['items'],
  exercises: GradesHeading['exercises'],
): readonly (number | string)[] {
  if (items === 'total') return [row.total];
  const points = new Map(row.marks.map((mark) => [mark.exercise, mark.points]));
  const kept = (value: number) => Math.round(value * (1 - row.penalty) * 100 + 1e-9) / 100;
  return exercises.map(({ id }) => kept(points.get(id) ?? 0));
}
