import { compileSheet } from '../../exercises/compile-sheet.ts';
import type { ExerciseFolder } from '../../exercises/exercise-folder.ts';
import { writeSheet } from '../../grading/sheet-wire.ts';
import { runAuthorProgram } from '../../sandbox/run-author-program.ts';
import { quickJsBudgetMs } from '../grade.ts';
import type { PoolSheet } from './grading-pool.ts';

/** An exercise made ready for a whole class: its sheet as text for the threads, and what identifies it. */
export interface ReadySheet extends PoolSheet {
  readonly id: string;
  readonly revision: string;
  /** The starter's code, which nobody has written. */
  readonly starter: string;
}

/** For reading the code and carrying it to and fro. */
const EXTRA_MS = 20_000;

/** Compiles the sheets of these exercises, each once. */
export async function readySheets(
  ids: readonly string[],
  read: (id: string) => Promise<ExerciseFolder>,
  seed: number,
): Promise<ReadonlyMap<string, ReadySheet>> {
  const sheets = new Map<string, ReadySheet>();
  for (const id of ids) {
    const folder = await read(id);
    const sheet = await compileSheet(folder, runAuthorProgram, seed);
    sheets.set(id, {
      id,
      revision: sheet.revision,
      starter: folder.starter.source,
      text: writeSheet(sheet),
      patienceMs: quickJsBudgetMs(sheet) + EXTRA_MS,
    });
  }
  return sheets;
}
