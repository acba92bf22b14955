import { createHash } from 'node:crypto';
import path from 'node:path';
import type { FileNote } from './grades.ts';
import { readFile } from './read-file.ts';

/** What is kept of a hand-in between two looks at its file: everything but the code. */
export interface IndexedHandIn {
  readonly file: string;
  readonly id: string;
  readonly name: string;
  readonly madeAt: string;
  readonly isChanged: boolean;
  readonly exercises: readonly IndexedExercise[];
}

export interface IndexedExercise {
  readonly exercise: string;
  /** SHA-256 of the code. */
  readonly code: string;
  readonly revision: string;
  readonly claimed: string;
  readonly attempts?: number;
}

export interface HandInIndex {
  readonly handIns: readonly IndexedHandIn[];
  readonly broken: readonly FileNote[];
}

/** SHA-256 of a program, in hex. */
export const codeHash = (code: string): string => createHash('sha256').update(code).digest('hex');

/** Reads every file once, one at a time, and keeps what is needed to decide which are to be graded. */
export async function indexHandIns(
  root: string,
  files: readonly string[],
  course: string | undefined,
): Promise<HandInIndex> {
  const handIns: IndexedHandIn[] = [];
  const broken: FileNote[] = [];
  for (const file of files) {
    const reading = await readFile(path.join(root, file), course);
    if (reading.kind === 'unusable') {
      broken.push({ file, why: reading.why });
      continue;
    }
    const { student, madeAt, exercises } = reading.handIn;
    handIns.push({
      file,
      id: student.id.normalize('NFC').trim(),
      name: student.name.normalize('NFC').trim(),
      madeAt,
      isChanged: reading.isChanged,
      exercises: exercises.map(({ exercise, code, revision, status, attempts }) => ({
        exercise,
        code: codeHash(code),
        revision,
        claimed: status,
        ...(attempts === undefined ? {} : { attempts }),
      })),
    });
  }
  return { handIns, broken };
}
