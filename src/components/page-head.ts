import type { StarlightRouteData } from '@astrojs/starlight/route-data';
import { pageKind } from '../islands/page-kind.ts';
import { sitePath } from './site-path.ts';
import { course } from './the-course.ts';

type Head = StarlightRouteData['head'];
type Meta = Record<string, string>;

const name = course.config.title;

/**
 * The picture that a link to a page of each kind is shown with: `public/cards/<name>.png`, drawn by tools/draw-pictures.ts.
 * No picture names the course, so that they fit any title; the words beside them do.
 */
const CARDS = {
  Lesson: {
    name: 'lesson',
    text: `A lesson of ${name}, a course on how neural networks are optimized`,
  },
  Exercise: { name: 'exercise', text: `An exercise of ${name}, graded in the browser` },
  Lab: { name: 'lab', text: `A lab of ${name}, driven by your own code` },
  Glossary: {
    name: 'reference',
    text: `Reference pages of ${name}, a course on neural optimizers`,
  },
  Reference: {
    name: 'reference',
    text: `Reference pages of ${name}, a course on neural optimizers`,
  },
  Page: { name: 'course', text: `${name}: neural networks, by writing the optimizers` },
} as const;

/** Titles that say what they are: a lesson and its exercise may share a name. */
function documentTitle(id: string, title: string): string {
  if (id === '' || id === 'index') return `${name}: learn optimization by writing the optimizers`;
  const kind = pageKind(id);
  if (kind === 'Exercise') return `${title}, an exercise | ${name}`;
  if (kind === 'Lab' && !/\blab\b/i.test(title)) return `${title}, a lab | ${name}`;
  return `${title} | ${name}`;
}

/**
 * The shell's head with a title of its own for every page, the card, and what an installed site needs. `site` is the
 * published address; without it the card's address is under the base, which is all that is known.
 */
export function pageHead(
  head: Head,
  page: { readonly id: string; readonly title: string },
  site: URL | undefined,
): Head {
  const title = documentTitle(page.id, page.title);
  const ending = ` | ${name}`;
  const shownTitle = title.endsWith(ending) ? title.slice(0, -ending.length) : title;
  const card = CARDS[pageKind(page.id)];
  const path = sitePath(`/cards/${card.name}.png`);
  const image = site ? new URL(path, site).href : path;
  const front = page.id === '' || page.id === 'index';
  const retold = head.map((entry) => {
    const property = entry.attrs?.['property'];
    if (entry.tag === 'title') return { ...entry, content: title };
    if (property === 'og:title')
      return { ...entry, attrs: { ...entry.attrs, content: shownTitle } };
    if (property === 'og:type' && front)
      return { ...entry, attrs: { ...entry.attrs, content: 'website' } };
    return entry;
  });
  const metas: Meta[] = [
    { property: 'og:image', content: image },
    { property: 'og:image:type', content: 'image/png' },
    { property: 'og:image:width', content: '1200' },
    { property: 'og:image:height', content: '630' },
    { property: 'og:image:alt', content: card.text },
    { name: 'twitter:image', content: image },
    { name: 'twitter:image:alt', content: card.text },
  ];
  const links: Meta[] = [
    { rel: 'manifest', href: sitePath('/manifest.webmanifest') },
    { rel: 'apple-touch-icon', href: sitePath('/icons/touch-180.png') },
  ];
  return [
    ...retold,
    ...metas.map((attrs) => ({ tag: 'meta' as const, attrs, content: '' })),
    ...links.map((attrs) => ({ tag: 'link' as const, attrs, content: '' })),
  ];
}
