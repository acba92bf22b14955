import { useState } from 'preact/hooks';
import { exercisesOf, type ProgressCourse } from './progress-course.ts';
import { Forgetting } from './progress-forget.tsx';
import { HandInForm } from './progress-hand-in.tsx';
import { NO_WORK, useWork } from './progress-held.ts';
import { LessonList } from './progress-lessons.tsx';
import { Overview } from './progress-overview.tsx';
import { Transfer } from './progress-transfer.tsx';

/** The reader's own page: what this browser keeps of their work, and every way to take it along. */
export function ProgressPage({ course }: { readonly course: ProgressCourse }) {
  const [ids] = useState(() => exercisesOf(course).map(({ id }) => id));
  const { work, refresh } = useWork(ids);
  const shown = work ?? NO_WORK;
  return (
    <div class="progress-page" data-ready={work === undefined ? undefined : ''}>
      {shown.trouble.map((why) => (
        <p class="trouble" role="alert" key={why}>
          {why}
        </p>
      ))}
      <Overview course={course} work={shown} known={work !== undefined} />
      <LessonList course={course} work={shown} />
      <HandInForm course={course} work={shown} />
      <Transfer course={course} refresh={refresh} />
      <Forgetting course={course} refresh={refresh} />
    </div>
  );
}
