import { referencePages } from '../course.ts';
import type { SelectedCourse } from '../src/course/select-course.ts';
import { isPresent } from './present-pages.ts';

interface Group {
  label: string;
  items: { label: string; slug: string; attrs?: Record<string, string> }[];
}

/** The sidebar: the course, restricted to the pages that exist under `contentDir`. */
export function sidebar(
  contentDir: string,
  { parts, lessons }: Pick<SelectedCourse, 'parts' | 'lessons'>,
): Group[] {
  const lessonGroups = parts.map((part) => ({
    label: part.title,
    items: lessons
      .filter((lesson) => part.lessons.some(({ slug }) => slug === lesson.slug))
      .filter(({ slug }) => isPresent(contentDir, `lessons/${slug}`))
      .map(({ slug, title, number }) => ({
        label: title,
        slug: `lessons/${slug}`,
        attrs: { 'data-lesson': slug, 'data-number': String(number) },
      })),
  }));
  const reference = {
    label: 'Reference',
    items: referencePages
      .filter(({ slug }) => isPresent(contentDir, slug))
      .map(({ slug, title }) => ({ label: title, slug })),
  };
  return [...lessonGroups, reference].filter(({ items }) => items.length > 0);
}
