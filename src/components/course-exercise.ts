import { acceptForms } from '../course/accept-forms.ts';
import { compileSheet } from '../exercises/compile-sheet.ts';
import { type ExerciseFolder, readExercise } from '../exercises/exercise-folder.ts';
import type { Sheet } from '../grading/sheet.ts';
import { runAuthorProgram } from '../sandbox/run-author-program.ts';
import { course } from './the-course.ts';

/** An exercise as pages need it at build time: its folder, and its sheet under the published seed. */
export interface CourseExercise {
  readonly folder: ExerciseFolder;
  readonly sheet: Sheet;
}

const built = new Map<string, Promise<CourseExercise>>();

/** Reads and compiles an exercise, once per build; while developing, anew each time, so that edits show. */
export function courseExercise(id: string): Promise<CourseExercise> {
  const known = import.meta.env.PROD ? built.get(id) : undefined;
  if (known) return known;
  const fresh = compile(id);
  built.set(id, fresh);
  return fresh;
}

async function compile(id: string): Promise<CourseExercise> {
  const folder = acceptForms(await readExercise(id), course.config.conventions);
  return { folder, sheet: await compileSheet(folder, runAuthorProgram, course.config.seed) };
}
