import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lessonBySlug, lessons, parts } from '../../../course.ts';
import { isPresent } from '../../../tools/present-pages.ts';
import { sidebar } from '../../../tools/sidebar.ts';

const written = readdirSync('content/lessons').filter((file) => /^[^_].*\.mdx?$/.test(file));

describe('the course', () => {
  it('has lessons numbered in order, each slug and exercise once', () => {
    expect(lessons.length).toBeGreaterThan(0);
    expect(lessons.map(({ number }) => number)).toEqual(lessons.map((_, index) => index + 1));
    expect(new Set(lessons.map(({ slug }) => slug)).size).toBe(lessons.length);
    const exercises = lessons.flatMap((lesson) => lesson.exercises);
    expect(new Set(exercises).size).toBe(exercises.length);
  });

  it.each(written)('knows the lesson in content/lessons/%s by the title it bears', (file) => {
    const title = /^title:\s*(.+?)\s*$/m.exec(readFileSync(`content/lessons/${file}`, 'utf8'))?.[1];
    expect(lessonBySlug(file.replace(/\.mdx?$/, ''))?.title).toBe(
      title?.replace(/^(['"])(.*)\1$/, '$2'),
    );
  });
});

describe('the sidebar', () => {
  const fixtures = 'tests/fixtures/site/content';

  it('lists the lessons that are written, under their part, and nothing else', () => {
    expect(sidebar(fixtures, { parts, lessons })).toEqual([
      {
        label: 'Going down',
        items: [
          {
            label: 'Momentum',
            slug: 'lessons/momentum',
            attrs: {
              'data-lesson': 'momentum',
              'data-number': String(lessonBySlug('momentum')?.number),
            },
          },
        ],
      },
    ]);
  });

  it('leaves out drafts, whose entry would fail the build', () => {
    expect(isPresent(fixtures, 'lessons/adam')).toBe(false);
    expect(isPresent(fixtures, 'lessons/losses')).toBe(false);
    expect(isPresent(fixtures, 'lessons/momentum')).toBe(true);
  });
});
