import { describe, expect, it } from 'vitest';
import { compileSheet } from '../../../src/exercises/compile-sheet.ts';
import { readExercise } from '../../../src/exercises/exercise-folder.ts';
import type { Sheet } from '../../../src/grading/sheet.ts';
import { callsOf } from '../../../src/grading/sheet-calls.ts';
import { parseSheet, writeSheet } from '../../../src/grading/sheet-wire.ts';
import { runAuthorProgram } from '../../../src/sandbox/run-author-program.ts';
import { courseWith } from '../cli/course.ts';

const compiled = async (root: string, seed?: number): Promise<Sheet> =>
  compileSheet(await readExercise('sample', root), runAuthorProgram, seed);

const inputs = (sheet: Sheet, generated: boolean) =>
  callsOf({ cases: sheet.cases.filter((one) => (one.visibility === 'generated') === generated) });

describe('a compiled sheet', () => {
  const root = courseWith('compile');

  it('draws its generated cases, and only those, with the seed', async () => {
    const [one, again, other] = [
      await compiled(root, 5),
      await compiled(root, 5),
      await compiled(root, 6),
    ];
    expect(again).toEqual(one);
    expect(inputs(other, true)).not.toEqual(inputs(one, true));
    expect(inputs(other, false)).toEqual(inputs(one, false));
  });

  it('keeps its revision over seeds and words, and changes it with what decides a mark', async () => {
    const revision = async (name: string, file: string, from: string, to: string) =>
      (await compiled(courseWith(name, { [file]: (text) => text.replace(from, to) }))).revision;
    const declaration = 'exercises/sample/exercise.ts';
    const before = (await compiled(root)).revision;
    expect((await compiled(root, 6)).revision).toBe(before);
    expect(await revision('compile-words', declaration, 'Which way do your', 'Where do your')).toBe(
      before,
    );
    expect(await revision('compile-title', declaration, "title: 'Sample'", "title: 'Other'")).toBe(
      before,
    );
    expect(await revision('compile-case', declaration, '[3, 4]', '[3, 5]')).not.toBe(before);
    expect(await revision('compile-draw', declaration, 'integer(2, 8)', 'integer(2, 9)')).not.toBe(
      before,
    );
    expect(
      await revision(
        'compile-tolerance',
        declaration,
        'cases: [',
        'tolerance: { relative: 1e-6 },\n  cases: [',
      ),
    ).not.toBe(before);
    expect(
      await revision('compile-solution', 'solutions/sample/solution.ts', 'wj - lr', 'wj - 1 * lr'),
    ).not.toBe(before);
  });

  it('holds no program, right or wrong', async () => {
    const text = writeSheet(await compiled(root));
    expect(text).not.toMatch(/=>|\bfunction\b|\breturn\b|\bexport\b|wj/);
  });

  it('comes back from its text as it was, NaN and infinities included', async () => {
    const sheet = await compiled(
      courseWith('compile-wire', {
        'exercises/sample/exercise.ts': (text) =>
          text.replace('[0, 2], 0.5', '[Number.NaN, Infinity], 0.5'),
      }),
    );
    expect(parseSheet(writeSheet(sheet))).toEqual(sheet);
    expect(writeSheet(sheet)).toContain('{"$number":"NaN"}');
  });

  it('tells a foreign answer from a sheet', () => {
    expect(() => parseSheet('{"id":"x"}')).toThrow('This is not an exercise sheet');
    expect(() => parseSheet('<!doctype html>')).toThrow();
  });
});
