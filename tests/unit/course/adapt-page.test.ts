import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import config from '../../../course.config.ts';
import { parts } from '../../../course.ts';
import { parseCourseConfig } from '../../../src/course/course-config.ts';
import { selectCourse } from '../../../src/course/select-course.ts';
import { acceptedIds, exerciseIds } from '../../../src/exercises/exercise-folder.ts';

const PAGE = readFileSync('content/instructors/adapt.mdx', 'utf8');

/** The course with these fields of the page in its configuration; throws where they are refused. */
async function courseWith(fields: string) {
  const text = encodeURIComponent(`export default { ${fields} }`);
  const { default: changes } = await import(/* @vite-ignore */ `data:text/javascript,${text}`);
  const forms = new Map(exerciseIds().map((id) => [id, acceptedIds(id)]));
  const file = 'course.config.ts';
  return selectCourse({ parts, forms }, parseCourseConfig({ ...config, ...changes }, file), file);
}

it('every listing of the page on adapting is taken as it stands, and does what it says', async () => {
  const boxes = [...PAGE.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text);
  expect(boxes).toHaveLength(2);
  const half = await courseWith(boxes[0] ?? '');
  expect(half.lessons.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
  expect(half.wants('hinge')).toBe(false);
  expect(half.wants('adam')).toBe(true);
  const strict = await courseWith(boxes[1] ?? '');
  expect(strict.config.conventions.accepted).toBe(false);
  const inline = /`(analytics: [^`]*)`/.exec(PAGE)?.[1] ?? '';
  expect((await courseWith(inline)).config.analytics.script).toMatch(/^https:/);
});

it('the page on adapting lists every field of the configuration, and no other', () => {
  const rows = [...PAGE.matchAll(/^\| (`[^|]*) \|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`(\w+)`/g)].map(([, field]) => field),
  );
  expect(rows.sort()).toEqual(Object.keys(config).sort());
});
