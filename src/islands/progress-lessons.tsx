import type { ProgressCourse } from './progress-course.ts';
import type { Work } from './progress-held.ts';
import { lessonTold, standing } from './progress-standing.ts';

const WORDS = { passed: 'passed', tried: 'tried', untouched: 'not tried yet' } as const;

/** Every lesson with its exercises and how far the reader is with each. */
export function LessonList({
  course,
  work,
}: {
  readonly course: ProgressCourse;
  readonly work: Work;
}) {
  return (
    <section class="lessons" aria-labelledby="by-lesson">
      <h2 id="by-lesson">Lesson by lesson</h2>
      {course.lessons.map((lesson) => (
        <section key={lesson.slug}>
          <h3>
            <span class="number">{lesson.number}</span>{' '}
            {lesson.href === undefined ? lesson.title : <a href={lesson.href}>{lesson.title}</a>}
          </h3>
          <p class="told">{lessonTold(work, lesson)}</p>
          <ul>
            {lesson.exercises.map((exercise) => {
              const { state, told } = standing(work, exercise);
              return (
                <li key={exercise.id} data-state={state} data-exercise-row={exercise.id}>
                  <a href={exercise.href}>{exercise.title}</a>
                  <span class="state">{WORDS[state]}</span>
                  <span class="facts">{told}</span>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </section>
  );
}
