import { UsageError } from '../command.ts';
import type { Grades } from './grades.ts';
import { byIdThenName } from './students.ts';

/** A part with the file it came from, for messages. */
export interface Part {
  readonly file: string;
  readonly grades: Grades;
}

/** Puts all parts of one class together; refuses parts that are missing, double, or of different classes. */
export function mergeGrades(parts: readonly Part[]): Grades {
  const [first] = parts;
  if (!first) throw new UsageError('there is nothing to merge.');
  const count = Number(first.grades.shard?.split('/')[1] ?? 1);
  const found = new Map<string, string>();
  for (const { file, grades } of parts) {
    const shard = grades.shard ?? '1/1';
    const other = found.get(shard);
    if (other !== undefined)
      throw new UsageError(`${other} and ${file} are both part ${shard}; give each part once.`);
    found.set(shard, file);
    if (headingText(grades) !== headingText(first.grades))
      throw new UsageError(
        `${file} and ${first.file} are not parts of one run: files, seed, exercises or rules differ. Regrade all parts alike.`,
      );
  }
  const wanted = Array.from({ length: count }, (_, k) => `${k + 1}/${count}`);
  const missing = wanted.filter((shard) => !found.has(shard));
  if (missing.length > 0 || found.size > count)
    throw new UsageError(
      missing.length > 0
        ? `part ${missing.join(', ')} is missing; merge takes all ${count} parts.`
        : `these are not the ${count} parts of one run: ${[...found.keys()].join(', ')}.`,
    );
  const { shard: _, students: __, ...heading } = first.grades;
  const students = parts.flatMap(({ grades }) => grades.students).sort(byIdThenName);
  return { ...heading, students };
}

/** All that must agree, with the number of parts in place of the part. */
function headingText({ students: _, shard, ...heading }: Grades): string {
  return JSON.stringify([heading, shard?.split('/')[1] ?? '1']);
}
