import type { CourseConfig } from './course-config.ts';
import { CourseFault } from './course-fault.ts';
import type { NumberedLesson, Part } from './manifest.ts';
import { nameFaults } from './name-faults.ts';

/** What exists of a course: its lessons in reading order, and the accepted forms of each exercise by its id. */
export interface WholeCourse {
  readonly parts: readonly Part[];
  readonly forms: ReadonlyMap<string, readonly string[]>;
}

/** A course as one class takes it: the lessons and exercises that its configuration names, in its order. */
export interface SelectedCourse {
  readonly config: CourseConfig;
  /** Neighboring lessons of one part stand under its heading. */
  readonly parts: readonly Part[];
  /** All lessons in reading order. */
  readonly lessons: readonly NumberedLesson[];
  /** Whether the configuration names this exercise, be its lesson in the course or not. */
  readonly wants: (id: string) => boolean;
  /** Whether the course has this exercise, which belongs to that lesson. */
  readonly hasExercise: (id: string, lesson: string) => boolean;
}

/** Takes from the whole what the configuration names; throws a CourseFault when it names what does not exist. */
export function selectCourse(
  whole: WholeCourse,
  config: CourseConfig,
  file: string,
): SelectedCourse {
  const faults = nameFaults(whole, config);
  if (faults.length > 0) throw new CourseFault(file, faults);
  const lessonOut = new Set(config.leaveOut.lessons);
  const exerciseOut = new Set(config.leaveOut.exercises);
  const named = config.exercises === 'all' ? undefined : new Set(config.exercises);
  const all = whole.parts.flatMap(({ title, lessons }) =>
    lessons.map((lesson) => ({ part: title, lesson })),
  );
  const ordered =
    config.lessons === 'all'
      ? all
      : config.lessons.flatMap((slug) => all.filter(({ lesson }) => lesson.slug === slug));
  const taken = ordered.filter(({ lesson }) => !lessonOut.has(lesson.slug));
  const slugs = new Set(taken.map(({ lesson }) => lesson.slug));
  const wants = (id: string) => (named?.has(id) ?? true) && !exerciseOut.has(id);
  const parts = runs(
    taken.map(({ part, lesson }) => ({
      part,
      lesson: { ...lesson, exercises: lesson.exercises.filter(wants) },
    })),
  );
  return {
    config,
    parts,
    lessons: parts
      .flatMap(({ lessons }) => lessons)
      .map((lesson, index) => ({ ...lesson, number: index + 1 })),
    wants,
    hasExercise: (id, lesson) => slugs.has(lesson) && wants(id),
  };
}

function runs(
  taken: readonly { readonly part: string; readonly lesson: Part['lessons'][number] }[],
): readonly Part[] {
  const parts: { title: string; lessons: Part['lessons'][number][] }[] = [];
  for (const { part, lesson } of taken) {
    const last = parts.at(-1);
    if (last?.title === part) last.lessons.push(lesson);
    else parts.push({ title: part, lessons: [lesson] });
  }
  return parts;
}
