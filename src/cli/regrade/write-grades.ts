import { closeSync, openSync, renameSync, writeSync } from 'node:fs';
import { canonicalJson } from '../../progress/canonical-json.ts';
import type { GradesHeading, StudentRow } from './grades.ts';

/** Writes a file piece by piece under another name and gives it its own at the end, so that it is never half there. */
export async function writeWhole(
  file: string,
  pieces: AsyncIterable<string> | Iterable<string>,
): Promise<void> {
  const part = `${file}.part`;
  const out = openSync(part, 'w');
  try {
    for await (const piece of pieces) writeSync(out, piece);
  } finally {
    closeSync(out);
  }
  renameSync(part, file);
}

/** The JSON of grades, one student a line: the same bytes for the same grades. */
export async function* gradesJson(
  heading: GradesHeading,
  rows: AsyncIterable<StudentRow> | Iterable<StudentRow>,
): AsyncGenerator<string> {
  const head = canonicalJson(heading);
  yield `${head.slice(0, -1)},"students":[`;
  let separator = '\n';
  for await (const row of rows) {
    yield separator + canonicalJson(row);
    separator = ',\n';
  }
  yield '\n]}\n';
}
