import { describe, expect, it } from 'vitest';
import { readCourseFiles, totalSize } from '../../../src/offline/course-files.ts';
import { planUpdate } from '../../../src/offline/update-plan.ts';

const file = (path: string, hash: string, size = 10) => ({ path, size, hash: hash.repeat(32) });
const list = (...files: ReturnType<typeof file>[]) => ({ version: 'abcdef01', files });

describe('the plan of an update', () => {
  it('fetches everything where nothing is', () => {
    const wanted = list(file('a', '1', 7), file('b', '2', 5));
    const plan = planUpdate(wanted, undefined);
    expect(plan).toMatchObject({ present: [], copied: [], fetched: wanted.files, fetchSize: 12 });
  });

  it('copies what has not changed and fetches what is new or other than it was', () => {
    const had = list(file('same', '1'), file('other', '2'), file('gone', '3'));
    const wanted = list(file('same', '1'), file('other', '4', 30), file('new', '1', 4));
    const plan = planUpdate(wanted, had);
    expect(plan.copied.map(({ path }) => path)).toEqual(['same']);
    expect(plan.fetched.map(({ path }) => path)).toEqual(['other', 'new']);
    expect(plan.fetchSize).toBe(34);
  });

  it('asks again for nothing that an interrupted attempt has brought in', () => {
    const had = list(file('same', '1'));
    const wanted = list(file('same', '1'), file('b', '2'), file('c', '3'));
    const plan = planUpdate(wanted, had, new Set(['same', 'b']));
    expect(plan.present.map(({ path }) => path)).toEqual(['same', 'b']);
    expect(plan.copied).toEqual([]);
    expect(plan.fetched.map(({ path }) => path)).toEqual(['c']);
    expect(totalSize([...plan.present, ...plan.fetched])).toBe(totalSize(wanted.files));
  });
});

describe('the list of files', () => {
  it('is read as it was written', () => {
    const written = list(file('a/index.html', 'f'));
    expect(readCourseFiles(JSON.parse(JSON.stringify(written)))).toEqual(written);
  });

  it.each([
    ['a page in its place', '<!doctype html>'],
    ['no files', { version: 'abcdef01', files: [] }],
    ['no version', { files: [file('a', '1')] }],
    ['a path out of the site', list(file('../secret', '1'))],
    ['a path from the root', list(file('/a', '1'))],
    [
      'a size that is no number',
      { version: 'abcdef01', files: [{ ...file('a', '1'), size: '9' }] },
    ],
    ['a hash cut short', { version: 'abcdef01', files: [{ ...file('a', '1'), hash: 'ff' }] }],
  ])('is refused with %s', (_what, value) => {
    expect(readCourseFiles(value)).toBeUndefined();
  });
});
