import { describe, expect, it } from 'vitest';
import { lessons } from '../../../course.ts';
import { editDistance, nearestPages } from '../../../src/islands/nearest-pages.ts';
import { pageKind } from '../../../src/islands/page-kind.ts';
import { pressKey, SHORTCUTS } from '../../../src/islands/shortcut-keys.ts';

const pages = [
  ...lessons.map(({ slug, title }) => ({ path: `/lessons/${slug}/`, title })),
  { path: '/labs/clinic/', title: 'Clinic' },
  { path: '/reference/glossary/', title: 'Glossary' },
];
const first = (wrong: string) => nearestPages(wrong, pages)[0]?.path;

describe('the pages nearest to a wrong address', () => {
  it.each([
    ['/lessons/adamm/', '/lessons/adam/'],
    ['/lesson/momentum', '/lessons/momentum/'],
    ['/momentum/', '/lessons/momentum/'],
    ['/lessons/shcedules.html', '/lessons/schedules/'],
    ['/Lessons/Gradient_Descent/', '/lessons/gradient-descent/'],
    ['/exercises/clinic/', '/labs/clinic/'],
    ['/glosary', '/reference/glossary/'],
  ])('for %s begin with %s', (wrong, path) => {
    expect(first(wrong)).toBe(path);
  });

  it('are none for the front page or for something altogether different', () => {
    expect(nearestPages('/', pages)).toEqual([]);
    expect(nearestPages('/wp-login.php', pages)).toEqual([]);
  });

  it('are measured by Damerau’s distance', () => {
    expect(editDistance('kitten', 'sitting')).toBe(3);
    expect(editDistance('adma', 'adam')).toBe(1);
    expect(editDistance('', 'abc')).toBe(3);
    // Restricted swaps: "ca" to "abc" takes three where the unrestricted distance is two.
    expect(editDistance('ca', 'abc')).toBe(3);
  });
});

describe('shortcuts', () => {
  it('each have keys of their own, none the beginning of another', () => {
    const sequences = SHORTCUTS.map(({ keys }) => keys.join(' '));
    for (const one of sequences)
      expect(sequences.filter((other) => `${other} `.startsWith(`${one} `))).toEqual([one]);
  });

  it('are found key by key', () => {
    expect(pressKey([], '/')).toMatchObject({ shortcut: { kind: 'search' } });
    expect(pressKey([], 'g')).toEqual({ kind: 'begun', keys: ['g'] });
    expect(pressKey(['g'], 'e')).toMatchObject({ shortcut: { path: 'exercises/' } });
    expect(pressKey([], 'e')).toEqual({ kind: 'none' });
  });

  it('are given up when a key does not fit, which may begin another', () => {
    expect(pressKey(['g'], 'x')).toEqual({ kind: 'none' });
    expect(pressKey(['g'], '/')).toMatchObject({ shortcut: { kind: 'search' } });
  });
});

it.each([
  ['lessons/adam/', 'Lesson'],
  ['/exercises/adam/#top', 'Exercise'],
  ['labs/clinic', 'Lab'],
  ['reference/glossary/', 'Glossary'],
  ['reference/formulas/', 'Reference'],
  ['exercises/', 'Page'],
  ['', 'Page'],
])('tells %s to be a %s', (path, kind) => {
  expect(pageKind(path)).toBe(kind);
});
