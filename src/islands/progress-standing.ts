import type { ProgressCourse, ProgressExercise, ProgressLesson } from './progress-course.ts';
import { exercisesOf } from './progress-course.ts';
import type { Work } from './progress-held.ts';
import { counted, dayTold, timeTold } from './progress-words.ts';

/** How far a reader is with one exercise. */
export interface Standing {
  readonly state: 'passed' | 'tried' | 'untouched';
  /** In words, without the state's own: dates, attempts, time. */
  readonly told: string;
}

/** An exercise's standing: tried is one with a draft, or with a check that did not pass. */
export function standing(work: Work, { id }: ProgressExercise): Standing {
  const passedAt = Object.hasOwn(work.progress.passed, id) ? work.progress.passed[id] : undefined;
  const attempts = work.attempts.filter(({ exercise }) => exercise === id);
  const draft = work.drafts.get(id);
  const state =
    passedAt !== undefined
      ? 'passed'
      : draft !== undefined || attempts.length > 0
        ? 'tried'
        : 'untouched';
  const last =
    attempts
      .map(({ at }) => at)
      .sort()
      .at(-1) ?? draft?.savedAt;
  const facts = [
    passedAt === undefined ? undefined : dayTold(passedAt),
    state === 'tried' && last !== undefined ? `last ${dayTold(last)}` : undefined,
    attempts.length > 0 ? counted(attempts.length, 'attempt') : undefined,
    timeTold(work.seconds.get(`exercises/${id}`) ?? 0),
  ];
  return { state, told: facts.filter((fact) => fact !== undefined).join(' · ') };
}

/** What is done in a lesson, in words: exercises, checkpoints, time of its page and its exercises. */
export function lessonTold(work: Work, lesson: ProgressLesson): string {
  const passed = lesson.exercises.filter(({ id }) => Object.hasOwn(work.progress.passed, id));
  const facts = [
    lesson.exercises.length > 0
      ? `${passed.length} of ${lesson.exercises.length} passed`
      : undefined,
    lesson.checkpoints.length > 0
      ? `${answered(work, lesson)} of ${lesson.checkpoints.length} checkpoints answered`
      : undefined,
    timeTold(secondsIn(work, lesson)),
  ];
  return facts.filter((fact) => fact !== undefined).join(' · ');
}

/** The whole in numbers. */
export function totals(work: Work, course: ProgressCourse) {
  const exercises = exercisesOf(course);
  const states = exercises.map((exercise) => standing(work, exercise).state);
  const labs = [...work.seconds].filter(([place]) => place.startsWith('labs/'));
  const seconds = course.lessons.reduce((sum, lesson) => sum + secondsIn(work, lesson), 0);
  return {
    exercises: exercises.length,
    passed: states.filter((state) => state === 'passed').length,
    tried: states.filter((state) => state === 'tried').length,
    answered: course.lessons.reduce((sum, lesson) => sum + answered(work, lesson), 0),
    checkpoints: course.lessons.reduce((sum, { checkpoints }) => sum + checkpoints.length, 0),
    time: timeTold(seconds + labs.reduce((sum, [, more]) => sum + more, 0)),
  };
}

/** The first exercise in reading order that is not passed. */
export const nextExercise = (work: Work, course: ProgressCourse): ProgressExercise | undefined =>
  exercisesOf(course).find(({ id }) => !Object.hasOwn(work.progress.passed, id));

const answered = (work: Work, { checkpoints }: ProgressLesson): number =>
  checkpoints.filter((id) => Object.hasOwn(work.answers, id)).length;

const secondsIn = (work: Work, { slug, exercises }: ProgressLesson): number =>
  [`lessons/${slug}`, ...exercises.map(({ id }) => `exercises/${id}`)].reduce(
    (sum, place) => sum + (work.seconds.get(place) ?? 0),
    0,
  );
