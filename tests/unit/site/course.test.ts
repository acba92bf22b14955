import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lessonBySlug, lessons } from '../../../course.ts';
import { isPresent } from '../../../tools/present-pages.ts';
import { sidebar } from '../../../tools/sidebar.ts';

const written = readdirSync('content/lessons').filter((file) => /^[^_].*\.mdx?$/.test(file));

describe('the course', () => {
  it('has fifteen lessons, numbered in order, each slug and exercise once', () => {
    expect(lessons.map(({ number }) => number)).toEqual(
      Array.from({ length: 15 }, (_, k) => k + 1),
    );
    expect(new Set(lessons.map(({ slug }) => slug)).size).toBe(15);
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
    expect(sidebar(fixtures)).toEqual([
      {
        label: 'Going down',
        items: [
          {
            label: 'Momentum',
            slug: 'lessons/momentum',
            attrs: { 'data-lesson': 'momentum', 'data-number': '6' },
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
