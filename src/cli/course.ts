import { acceptForms } from '../course/accept-forms.ts';
import { configFile, readCourse } from '../course/read-course.ts';
import type { SelectedCourse } from '../course/select-course.ts';
import { ExerciseFault } from '../exercises/exercise-fault.ts';
import { type ExerciseFolder, exerciseIds, readExercise } from '../exercises/exercise-folder.ts';
import { PUBLISHED_SEED } from '../exercises/revision.ts';
import { UsageError } from './command.ts';

/** The course in a folder, as its configuration selects it, and as the commands work on it. */
export interface Course {
  /** What hand-ins call it; undefined in a folder of exercises without a course. */
  readonly id: string | undefined;
  readonly title: string | undefined;
  /** The seed of the site's generated cases. */
  readonly seed: number;
  /** Exercises that are in the course, sorted. */
  readonly exerciseIds: readonly string[];
  /** Reads an exercise with the forms that the course accepts; throws an ExerciseFault. */
  readonly read: (id: string) => Promise<ExerciseFolder>;
  /** Holds an id to the exercises of the course, and suggests the nearest; throws a UsageError. */
  readonly known: (id: string) => string;
}

/** Opens the course in the folder `root`; throws a CourseFault when its configuration is wrong. */
export async function openCourse(root: string): Promise<Course> {
  const selected = await readCourse(root);
  const all = exerciseIds(root);
  const ids = selected ? await selectedIds(all, root, selected) : all;
  return {
    id: selected?.config.id,
    title: selected?.config.title,
    seed: selected?.config.seed ?? PUBLISHED_SEED,
    exerciseIds: ids,
    read: async (id) => {
      const folder = await readExercise(id, root);
      return selected ? acceptForms(folder, selected.config.conventions) : folder;
    },
    known: (id) => {
      if (ids.includes(id)) return id;
      if (all.includes(id))
        throw new UsageError(
          `the exercise "${id}" exists, but ${configFile(root)} does not take it into the course. Add it there, or its lesson.`,
        );
      const near = ids.filter((one) => one.includes(id) || id.includes(one));
      const hint =
        near.length > 0 ? `Did you mean ${near.join(' or ')}?` : '"list" shows them all.';
      throw new UsageError(`there is no exercise "${id}" under exercises/. ${hint}`);
    },
  };
}

/** An exercise whose declaration cannot be read is taken in, so that a check says why. */
async function selectedIds(
  ids: readonly string[],
  root: string,
  { lessons, hasExercise }: SelectedCourse,
): Promise<readonly string[]> {
  const placed = new Set(lessons.flatMap(({ exercises }) => exercises));
  const isIn = async (id: string) => {
    if (placed.has(id)) return true;
    try {
      return hasExercise(id, (await readExercise(id, root)).declaration.lesson);
    } catch (error) {
      if (error instanceof ExerciseFault) return true;
      throw error;
    }
  };
  const answers = await Promise.all(ids.map(isIn));
  return ids.filter((_, index) => answers[index]);
}
