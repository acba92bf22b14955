import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { gradeSource } from '../../src/cli/grade.ts';
import { compileSheet } from '../../src/exercises/compile-sheet.ts';
import { readExercise } from '../../src/exercises/exercise-folder.ts';
import type { Verdict } from '../../src/grading/verdict.ts';
import { runAuthorProgram } from '../../src/sandbox/run-author-program.ts';
import { ExercisePage } from './exercise-page.ts';

/** One rollout and two single calls, of other shapes. */
const EXERCISES = ['adam', 'softmax-cross-entropy', 'cosine-annealing'];

const programsIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.ts'))
        .map((name) => `${folder}/${name}`)
    : [];

/** What both transports must agree on. */
const essence = (verdict: Verdict) => ({
  status: verdict.status,
  passed: verdict.passed,
  mistake: 'mistake' in verdict ? verdict.mistake?.id : undefined,
  convention: verdict.status === 'passed' ? verdict.convention?.id : undefined,
});

for (const id of EXERCISES)
  test(`${id}: the page and the command line agree on every program`, async ({ page }) => {
    test.setTimeout(120_000);
    const files = [
      `exercises/${id}/starter.ts`,
      `solutions/${id}/solution.ts`,
      ...programsIn(`solutions/${id}/accepted`),
      ...programsIn(`solutions/${id}/mistakes`),
    ];
    const sheet = await compileSheet(await readExercise(id), runAuthorProgram);
    const exercise = new ExercisePage(page, id);
    await exercise.open(`/exercises/${id}/`);
    const [inPage, inNode]: [object, object] = [{}, {}];
    for (const file of files) {
      const source = readFileSync(file, 'utf8');
      Object.assign(inPage, { [file]: essence(await exercise.grade(source)) });
      const { status, passed, mistake, convention } = await gradeSource(sheet, source);
      Object.assign(inNode, { [file]: { status, passed, mistake, convention } });
    }
    expect(inPage).toEqual(inNode);
  });
