/** What the progress page knows of the course, written into it when it is built. */
export interface ProgressCourse {
  readonly id: string;
  readonly base: string;
  /** The clinic's page and how many cases it has, where the course has the clinic. */
  readonly clinic: { readonly href: string; readonly cases: number } | undefined;
  readonly lessons: readonly ProgressLesson[];
}

export interface ProgressLesson {
  readonly slug: string;
  readonly number: number;
  readonly title: string;
  readonly href?: string | undefined;
  /** Ids of its checkpoints. */
  readonly checkpoints: readonly string[];
  readonly exercises: readonly ProgressExercise[];
}

export interface ProgressExercise {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  /** Of the exercise as this site grades it. */
  readonly revision: string;
}

/** All exercises in reading order. */
export const exercisesOf = (course: ProgressCourse): readonly ProgressExercise[] =>
  course.lessons.flatMap((lesson) => lesson.exercises);
