import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { writeSite } from '../../../bench/site-copy.ts';
import { readCourse } from '../../../src/course/read-course.ts';

const root = writeSite(3);
afterAll(() => rmSync(root, { recursive: true }));

it('a site for the bench has as many lessons as asked for, each with exercises of its own', async () => {
  const course = await readCourse(root);
  expect(course?.lessons.map(({ slug, exercises }) => [slug, ...exercises])).toEqual([
    ['clipping', 'clip-value', 'clip-norm'],
    ['clipping-1', 'clip-value-1', 'clip-norm-1'],
    ['clipping-2', 'clip-value-2', 'clip-norm-2'],
  ]);
  for (const file of ['content/lessons/clipping-2.mdx', 'solutions/clip-norm-2/solution.ts'])
    expect(existsSync(path.join(root, file))).toBe(true);
});

it('a site for the bench starts without the caches of this one', () => {
  expect(existsSync(path.join(root, 'node_modules/astro/package.json'))).toBe(true);
  for (const cache of ['node_modules/.astro', 'node_modules/.vite', '.astro'])
    expect(existsSync(path.join(root, cache))).toBe(false);
});
