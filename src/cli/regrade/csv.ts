import { stringify } from 'csv-stringify/sync';
import type { GradesHeading, StudentRow } from './grades.ts';

type Cell = string | number;

/** One line of CSV in which no cell can be taken for a formula: such a one gets an apostrophe in front. */
export const csvLine = (cells: readonly Cell[]): string =>
  stringify([cells.map((cell) => (typeof cell === 'string' ? plainText(cell) : cell))], {
    escape_formulas: true,
  });

/**
 * Control characters say nothing in a table, and may stand before a formula. Nor may one begin where a spreadsheet with
 * another separator than ours would begin a cell, quoted or not.
 */
const plainText = (text: string): string =>
  text
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .replace(/([;,|][\s"]*)(?=[=+@\uFF1D\uFF0B\uFF0D\uFF20-])/g, "$1'");

/** The plain table: a line a student, then a line for each file that could not be used. Begins with the mark that tells spreadsheets of UTF-8. */
export function* gradesCsv(
  { exercises, broken }: GradesHeading,
  rows: Iterable<StudentRow>,
): Generator<string> {
  const ids = exercises.map(({ id }) => id);
  yield `\uFEFF${csvLine(['id', 'name', 'standing', ...ids, 'points', 'penalty', 'total', 'handed in', 'file', 'notes'])}`;
  for (const row of rows) {
    const points = new Map(row.marks.map((mark) => [mark.exercise, mark.points]));
    yield csvLine([
      row.id,
      row.roster?.name || row.name,
      row.standing,
      ...ids.map((id) => points.get(id) ?? ''),
      row.points,
      row.penalty,
      row.total,
      row.madeAt ?? '',
      row.file ?? '',
      row.notes.join('; '),
    ]);
  }
  const empty = ids.map(() => '');
  for (const { file, why } of broken)
    yield csvLine(['', '', 'unusable', ...empty, '', '', '', '', file, why]);
}
