import { isSitePath } from '../progress/known-course.ts';
import { scoreTold } from './clinic-score-words.ts';
import { exercisesOf, type ProgressCourse } from './progress-course.ts';
import type { Work } from './progress-held.ts';
import { nextExercise, totals } from './progress-standing.ts';

/** Where the reader is, in a few numbers, and where to go on. */
export function Overview({
  course,
  work,
  known,
}: {
  readonly course: ProgressCourse;
  readonly work: Work;
  /** False while nothing has been read yet. */
  readonly known: boolean;
}) {
  const all = totals(work, course);
  const next = nextExercise(work, course);
  const last = lastPage(course, work);
  const cases = Object.keys(work.clinic).length;
  return (
    <section class="overview" aria-labelledby="where-you-are">
      <h2 id="where-you-are">Where you are</h2>
      <dl>
        <Figure name="exercises passed" value={all.passed} of={all.exercises} />
        <Figure name="tried, not passed yet" value={all.tried} />
        <Figure name="checkpoints answered" value={all.answered} of={all.checkpoints} />
      </dl>
      <p class="more">
        {all.time !== undefined && (
          <>Time with the pages open and in use: {all.time}, which is an estimate. </>
        )}
        {cases > 0 && course.clinic !== undefined && (
          <>
            <a href={course.clinic.href}>Clinic</a>. {scoreTold(work.clinic, course.clinic.cases)}
          </>
        )}
      </p>
      <p class="ways" aria-live="off">
        {last && (
          <a class="button primary" href={last.href}>
            Continue: {last.title}
          </a>
        )}
        {next && next.href !== last?.href && (
          <a class={last ? 'button' : 'button primary'} href={next.href}>
            {last || all.passed > 0 ? 'Next exercise' : 'First exercise'}: {next.title}
          </a>
        )}
        {known && next === undefined && <strong>Every exercise of the course is passed.</strong>}
      </p>
    </section>
  );
}

function Figure({
  name,
  value,
  of,
}: {
  readonly name: string;
  readonly value: number;
  readonly of?: number;
}) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {value}
        {of !== undefined && <span> of {of}</span>}
      </dd>
    </div>
  );
}

/** Storage is anybody's to edit: only a path of this site is followed. */
function lastPage(course: ProgressCourse, { progress: { last } }: Work) {
  if (last === undefined || !isSitePath(course, last)) return undefined;
  const pages = [...course.lessons, ...exercisesOf(course)];
  return { href: last, title: pages.find(({ href }) => href === last)?.title ?? 'where you left' };
}
