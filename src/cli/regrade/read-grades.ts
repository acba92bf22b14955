import { readFileSync } from 'node:fs';
import { UsageError } from '../command.ts';
import { GRADES_VERSION, type Grades, gradesSchema } from './grades.ts';

/** Reads a file that `regrade --json` wrote; anything else is a UsageError that says so. */
export function readGrades(file: string): Grades {
  const json = parsed(file);
  const read = gradesSchema.safeParse(json);
  if (read.success) return read.data;
  const version = typeof json === 'object' && json !== null && 'version' in json && json.version;
  throw new UsageError(
    typeof version === 'number' && version > GRADES_VERSION
      ? `${file} was written by a newer version of this program. Update it, or regrade with this one.`
      : `${file} is not what "regrade --json" writes. Make it again with regrade.`,
  );
}

function parsed(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new UsageError(`the file ${file} cannot be read.`);
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(
      `${file} is not JSON, or not all of it. Make it again with "regrade --json".`,
    );
  }
}
