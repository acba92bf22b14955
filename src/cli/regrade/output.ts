import type { Terminal } from '../command.ts';
import { gradesCsv } from './csv.ts';
import { gradebookCsv } from './gradebook.ts';
import type { GradesHeading, StudentRow } from './grades.ts';
import type { Output } from './options.ts';
import { gradesJson, writeWhole } from './write-grades.ts';

/** Writes what was asked for: the table to its file or, when no file is named at all, to the terminal. */
export async function writeOutput(
  { out, json, gradebook }: Output,
  heading: GradesHeading,
  rows: readonly StudentRow[],
  withSources: (rows: readonly StudentRow[]) => AsyncIterable<StudentRow> | Iterable<StudentRow>,
  terminal: Terminal,
): Promise<void> {
  // All of the table before the first file: what is wrong with the roster leaves no file behind.
  const table = [
    ...(gradebook ? gradebookCsv(gradebook, heading, rows) : gradesCsv(heading, rows)),
  ];
  if (json !== undefined) await writeWhole(json, gradesJson(heading, withSources(rows)));
  if (out !== undefined) await writeWhole(out, table);
  if (out === undefined && json === undefined)
    terminal.print(table.join('').replace(/^\uFEFF|\n$/g, ''));
  if (gradebook) {
    for (const { standing, roster, id, name } of rows)
      if (standing !== 'missing' && (standing === 'contested' || !roster))
        terminal.note(
          `not in the ${gradebook.system} file: ${shown(id)} (${shown(name)}), ${standing === 'contested' ? 'whose hand-ins are contested' : 'who is not on the roster'}`,
        );
  }
}

/** What came of it, in a few lines for the terminal. */
export function summary(heading: GradesHeading, rows: readonly StudentRow[]): readonly string[] {
  const of = (standing: StudentRow['standing']) =>
    rows.filter((row) => row.standing === standing).length;
  const counted = (n: number, one: string, more: string) => `${n} ${n === 1 ? one : more}`;
  const parts = [
    `${counted(of('graded'), 'student', 'students')} graded in ${counted(heading.exercises.length, 'exercise', 'exercises')}`,
    ...(of('contested') > 0 ? [`${of('contested')} contested`] : []),
    ...(of('missing') > 0 ? [`${of('missing')} missing`] : []),
    ...(heading.broken.length > 0
      ? [`${counted(heading.broken.length, 'file', 'files')} unusable`]
      : []),
    ...(heading.skipped.length > 0 ? [`${heading.skipped.length} skipped`] : []),
  ];
  return [
    ...heading.broken.map(({ file, why }) => `unusable: ${shown(file)}: ${why}`),
    ...heading.skipped.map(({ file, why }) => `skipped: ${shown(file)} ${why}`),
    parts.join(', '),
  ];
}

/** A stranger's text without what would steer the terminal. */
export const shown = (text: string): string => text.replace(/\p{C}/gu, '?');
