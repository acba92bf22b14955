import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { gradeSource } from '../../../src/cli/grade.ts';
import { compileSheet } from '../../../src/exercises/compile-sheet.ts';
import { exerciseIds, readExercise } from '../../../src/exercises/exercise-folder.ts';
import { PUBLISHED_SEED } from '../../../src/exercises/revision.ts';
import type { Recorded, Sheet, SheetCase } from '../../../src/grading/sheet.ts';
import { QuickJsRealm } from '../../../src/sandbox/quickjs-realm.ts';
import { runAuthorProgram } from '../../../src/sandbox/run-author-program.ts';

/** Seeds as an instructor might choose them. */
const PRIVATE_SEEDS = [20_251_122, -7];
/** 10 000 steps take QuickJS most of a second, and much longer on a busy machine. */
const PATIENCE_MS = 60_000;

const programsIn = (folder: string): readonly { readonly id: string; readonly file: string }[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.ts'))
        .sort()
        .map((name) => ({ id: name.slice(0, -'.ts'.length), file: path.join(folder, name) }))
    : [];

/** Sheets of one exercise, each compiled when it is first asked for. */
function sheetsOf(id: string): (seed: number) => Promise<Sheet> {
  const compiled = new Map<number, Promise<Sheet>>();
  return (seed) => {
    const sheet =
      compiled.get(seed) ??
      readExercise(id).then((folder) => compileSheet(folder, runAuthorProgram, seed));
    compiled.set(seed, sheet);
    return sheet;
  };
}

/** A sheet with some of its cases, and what the recorded programs come to on those. */
function withCases(sheet: Sheet, keeps: (one: SheetCase) => boolean): Sheet {
  const kept = sheet.cases.map(keeps);
  const filtered = <P extends { readonly recorded: readonly Recorded[] }>(program: P): P => ({
    ...program,
    recorded: program.recorded.filter((_, index) => kept[index]),
  });
  return {
    ...sheet,
    cases: sheet.cases.filter((_, index) => kept[index]),
    conventions: sheet.conventions.map(filtered),
    mistakes: sheet.mistakes.map(filtered),
  };
}

/** The cases that a seed decides; all others are the same for every seed. */
const isDrawn = (one: SheetCase) => one.visibility === 'generated';

/** Right answers run the long cases too; with every mistake of every optimizer they would take minutes. */
const isShort = ({ check }: SheetCase) =>
  (check.kind === 'expect' ? [check.call] : check.calls).every(
    (call) => call.kind === 'apply' || (call.record.at(-1) ?? 0) <= 1000,
  );

describe.each(exerciseIds())('%s, graded in QuickJS', { timeout: PATIENCE_MS }, (id) => {
  const sheetFor = sheetsOf(id);
  // One for all programs, as re-grading has it: what one of them leaves behind would show in the next.
  const realm = new QuickJsRealm();
  afterAll(() => realm.dispose());
  const grade = (sheet: Sheet, file: string) =>
    gradeSource(sheet, readFileSync(file, 'utf8'), realm);
  const published = () => sheetFor(PUBLISHED_SEED);
  const corpus = programsIn(`tests/corpus/${id}`);

  it('passes the model solution', async () => {
    expect(await grade(await published(), `solutions/${id}/solution.ts`)).toMatchObject({
      status: 'passed',
    });
  });

  it.each(corpus)('passes the right answer $id', async ({ file }) => {
    const result = await grade(await published(), file);
    expect(result).toMatchObject({ status: 'passed', seed: PUBLISHED_SEED });
    expect(result.convention).toBeUndefined();
  });

  it.each(corpus)('passes the right answer $id on cases drawn anew', async ({ file }) => {
    for (const seed of PRIVATE_SEEDS) {
      const sheet = withCases(await sheetFor(seed), isDrawn);
      expect(sheet.cases).not.toHaveLength(0);
      const result = await grade(sheet, file);
      expect(result).toMatchObject({ status: 'passed', seed });
      expect(result.convention).toBeUndefined();
    }
  });

  it.each(programsIn(`solutions/${id}/accepted`))(
    'passes the convention $id under its name',
    async ({ id: convention, file }) => {
      expect(await grade(await published(), file)).toMatchObject({ status: 'passed', convention });
    },
  );

  it.each(programsIn(`solutions/${id}/mistakes`))(
    'fails the mistake $id and names it',
    async ({ id: mistake, file }) => {
      const result = await grade(withCases(await published(), isShort), file);
      expect(result.mistake).toBe(mistake);
      expect(result.status).not.toBe('passed');
    },
  );
});

describe('the corpus of right answers', () => {
  it.each(readdirSync('tests/corpus'))('has ten or more for the exercise %s', (id) => {
    expect(exerciseIds()).toContain(id);
    expect(programsIn(`tests/corpus/${id}`).length).toBeGreaterThanOrEqual(10);
  });
});
