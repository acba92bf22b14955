import path from 'node:path';
import type { Mark } from './grades.ts';
import type { GradingPool } from './grading-pool.ts';
import { codeHash, type IndexedHandIn } from './hand-in-index.ts';
import type { Journal } from './journal.ts';
import { readFile } from './read-file.ts';
import type { ReadySheet } from './sheets.ts';

/** What marking needs besides the hand-ins. */
export interface Marking {
  readonly root: string;
  readonly seed: number;
  readonly sheets: ReadonlyMap<string, ReadySheet>;
  readonly journal: Journal;
}

/** The mark of one exercise of a hand-in, once it has been made. */
export function markIn(
  { sheets, journal, seed }: Marking,
  exercise: string,
  code: string,
): Mark | undefined {
  const sheet = sheets.get(exercise);
  return sheet && journal.find({ code, exercise, revision: sheet.revision, seed });
}

/**
 * Makes every mark of these hand-ins that the journal does not have. Files are read again one after another, and no more
 * programs wait than keep the threads busy, so that memory does not grow with the class.
 */
export async function markHandIns(
  marking: Marking,
  handIns: readonly IndexedHandIn[],
  pool: Pick<GradingPool, 'grade'>,
  jobs: number,
  done: (programs: number) => void,
): Promise<void> {
  const running = new Set<Promise<void>>();
  for (const { file, exercises } of handIns) {
    const open = exercises.filter(
      (one) => marking.sheets.has(one.exercise) && !markIn(marking, one.exercise, one.code),
    );
    if (open.length === 0) continue;
    const sources = await sourcesIn(path.join(marking.root, file));
    for (const { exercise, code } of open) {
      const source = sources.get(exercise) ?? '';
      const revision = marking.sheets.get(exercise)?.revision ?? '';
      if (codeHash(source) !== code)
        throw new Error(`${file} was changed while it was being graded. Run the command again.`);
      const one = pool.grade(exercise, source).then((mark) => {
        marking.journal.add({ code, exercise, revision, seed: marking.seed }, mark);
        running.delete(one);
        done(1);
      });
      running.add(one);
      if (running.size >= 2 * jobs) await Promise.race(running);
    }
  }
  await Promise.all(running);
}

/** The programs of a hand-in by exercise; none when the file can no longer be read. */
export async function sourcesIn(full: string): Promise<ReadonlyMap<string, string>> {
  const reading = await readFile(full, undefined);
  if (reading.kind === 'unusable') return new Map();
  return new Map(reading.handIn.exercises.map(({ exercise, code }) => [exercise, code]));
}
