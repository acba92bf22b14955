import type { KnownPage } from '../islands/nearest-pages.ts';
import { pageKind } from '../islands/page-kind.ts';
import { courseLabs } from './course-labs.ts';
import { courseOutline, publishedPages } from './course-outline.ts';

/** Every page that a reader may look for, with its title and, where titles alone are alike, its kind. */
export async function knownPages(): Promise<readonly KnownPage[]> {
  const written = (await publishedPages())
    .filter(({ id }) => id !== 'index')
    .map(({ id, data }) => ({ path: `/${id}/`, title: data.title }));
  const exercises = (await courseOutline()).flatMap((lesson) =>
    lesson.exercises.map(({ id, title }) => ({ path: `/exercises/${id}/`, title })),
  );
  const experiments = courseLabs.map(({ slug, title }) => ({ path: `/labs/${slug}/`, title }));
  const lists = [
    { path: '/exercises/', title: 'All exercises' },
    { path: '/labs/', title: 'All labs' },
    { path: '/progress/', title: 'Your progress' },
    { path: '/offline/', title: 'Read offline' },
    { path: '/licenses/', title: 'Licenses' },
  ];
  return [...written, ...exercises, ...experiments, ...lists].map(({ path, title }) => {
    const kind = pageKind(path);
    const told = kind === 'Lesson' || kind === 'Exercise' ? `${kind}: ${title}` : title;
    return { path, title: told };
  });
}
