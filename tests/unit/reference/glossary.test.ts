import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lessonBySlug, lessons } from '../../../course.ts';

/** One term of the glossary: its heading, the anchor of that, its text, and the lessons that text leads to. */
interface Entry {
  readonly title: string;
  readonly slug: string;
  readonly text: string;
  readonly leadsTo: readonly string[];
}

const entries: readonly Entry[] = readFileSync('content/reference/glossary.mdx', 'utf8')
  .split(/^## /m)
  .slice(1)
  .map((part) => {
    const [title = '', ...rest] = part.split('\n');
    const text = rest.join('\n').trim();
    return {
      title,
      slug: title
        .toLowerCase()
        .replaceAll(/[^a-z0-9 -]/g, '')
        .replaceAll(' ', '-'),
      text,
      leadsTo: [...text.matchAll(/\]\(\/lessons\/([a-z-]+)\//g)].map(([, slug = '']) => slug),
    };
  });

/** The written lessons in reading order, each with the terms that it links to. */
const using = lessons
  .filter(({ slug }) => existsSync(`content/lessons/${slug}.mdx`))
  .map(({ slug }) => {
    const text = readFileSync(`content/lessons/${slug}.mdx`, 'utf8');
    return {
      lesson: slug,
      terms: [...text.matchAll(/<Term\s+slug="([^"]+)"/g)].map(([, term]) => term),
    };
  });

const usersOf = (term: string): readonly string[] =>
  using.filter(({ terms }) => terms.includes(term)).map(({ lesson }) => lesson);

describe('the glossary', () => {
  it('is in alphabetical order, each term once', () => {
    const titles = entries.map(({ title }) => title.toLowerCase());
    expect(titles).toEqual([...new Set(titles)].toSorted());
  });

  it.each(entries)(
    'leads from “$title” to lessons of the course, the first to use it among them',
    ({ slug, leadsTo }) => {
      for (const lesson of leadsTo) expect(lessonBySlug(lesson)?.slug).toBe(lesson);
      const [first = 'a lesson that has <Term> for it'] = usersOf(slug);
      expect(leadsTo).toContain(first);
    },
  );

  it.each(entries)('gives “$title” one paragraph of a sentence or a few', ({ text }) => {
    expect(text).not.toMatch(/\n\s*\n/);
    expect(text.split(/\s+/).length).toBeGreaterThan(12);
    expect(text.split(/\s+/).length).toBeLessThan(110);
  });
});
