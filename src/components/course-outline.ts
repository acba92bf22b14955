import { getCollection } from 'astro:content';
import { lessons as allLessons } from '../../course.ts';
import type { NumberedLesson } from '../course/manifest.ts';
import { type ExerciseFolder, exerciseIds, readExercise } from '../exercises/exercise-folder.ts';
import { sitePath } from './site-path.ts';
import { course } from './the-course.ts';

/** A lesson with what exists of it: its page, if it is written, and its exercises. */
export interface OutlinedLesson extends Omit<NumberedLesson, 'exercises'> {
  /** Undefined while the lesson is in preparation. */
  readonly href: string | undefined;
  readonly minutes: number | undefined;
  readonly exercises: readonly OutlinedExercise[];
}

interface OutlinedExercise {
  readonly id: string;
  readonly href: string;
  readonly title: string;
  readonly summary: string;
  readonly minutes: number;
}

let outline: Promise<readonly OutlinedLesson[]> | undefined;

/** The course in reading order, joined with the pages and the exercise folders that exist; read once a build. */
export function courseOutline(): Promise<readonly OutlinedLesson[]> {
  if (import.meta.env.DEV) return readOutline();
  outline ??= readOutline();
  return outline;
}

async function readOutline(): Promise<readonly OutlinedLesson[]> {
  const pages = new Map((await publishedPages()).map((page) => [page.id, page]));
  const folders = await Promise.all(exerciseIds().map((id) => readExercise(id)));
  for (const folder of folders) refuseUnknownLesson(folder);
  const taken = folders.filter(({ id, declaration }) => course.hasExercise(id, declaration.lesson));
  return course.lessons.map((lesson) => {
    const page = pages.get(`lessons/${lesson.slug}`);
    return {
      ...lesson,
      href: page && sitePath(`/lessons/${lesson.slug}/`),
      minutes: page?.data.minutes,
      exercises: inLessonOrder(lesson, taken).map(({ id, declaration }) => ({
        id,
        href: sitePath(`/exercises/${id}/`),
        title: declaration.title,
        summary: declaration.summary,
        minutes: declaration.minutes,
      })),
    };
  });
}

/** The ids of the course's exercises, in its order. */
export const courseExerciseIds = async (): Promise<readonly string[]> =>
  (await courseOutline()).flatMap(({ exercises }) => exercises.map(({ id }) => id));

/** Every page of the course that a reader can open: drafts are shown while writing and left out of a build. */
export const publishedPages = () =>
  getCollection('docs', ({ data }) => import.meta.env.DEV || !data.draft);

/** The lesson's exercises in the course's order; those the course does not list come after it, by name. */
function inLessonOrder(
  lesson: NumberedLesson,
  folders: readonly ExerciseFolder[],
): readonly ExerciseFolder[] {
  const rank = ({ id }: ExerciseFolder) => {
    const listed = lesson.exercises.indexOf(id);
    return listed === -1 ? lesson.exercises.length : listed;
  };
  return folders
    .filter(({ declaration }) => declaration.lesson === lesson.slug)
    .toSorted((a, b) => rank(a) - rank(b));
}

function refuseUnknownLesson({ id, declaration }: ExerciseFolder): void {
  if (allLessons.some(({ slug }) => slug === declaration.lesson)) return;
  throw new Error(
    `exercises/${id}/exercise.ts names the lesson "${declaration.lesson}", which course.ts does not have. Use one of: ${allLessons.map(({ slug }) => slug).join(', ')}.`,
  );
}
