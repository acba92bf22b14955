import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileSheet } from '../../../src/exercises/compile-sheet.ts';
import { readExercise } from '../../../src/exercises/exercise-folder.ts';
import { judge } from '../../../src/grading/judge.ts';
import { callsOf } from '../../../src/grading/sheet-calls.ts';
import type { Verdict } from '../../../src/grading/verdict.ts';
import type { Judged } from '../../../src/islands/grader-contract.ts';
import { composeOwnParts, type OwnParts, readOwnParts } from '../../../src/islands/own-parts.ts';
import { nothingOwnWords, ownPartsWords } from '../../../src/islands/own-parts-words.ts';
import { runAuthorProgram } from '../../../src/sandbox/run-author-program.ts';

const program = (path: string) => readFileSync(`solutions/${path}.ts`, 'utf8');

const folder = await readExercise('training-loop');
const titles = { momentum: 'Momentum', 'clip-norm': 'Clip by norm', 'warmup-cosine': 'Warmup' };
const parts = readOwnParts(JSON.stringify({ ...folder.declaration.composes, titles }));
const loop = program('training-loop/solution');

const passed: Readonly<Record<string, string>> = {
  momentum: program('momentum/solution'),
  'clip-norm': program('clip-norm/solution'),
  'warmup-cosine': program('warmup-cosine/solution'),
};

const compose = (code: string, own: Readonly<Record<string, string>>) =>
  composeOwnParts(code, parts, (exercise) => own[exercise]);

const sheet = await compileSheet(folder, runAuthorProgram);

async function graded(source: string): Promise<Verdict> {
  return judge(sheet, await runAuthorProgram(source, callsOf(sheet), 10_000));
}

const judged = (verdict: Verdict, lead: string) =>
  ({ kind: 'judged', verdict, report: { lead } }) as Judged;

describe('composeOwnParts', () => {
  it('passes every case of the training loop with the model solutions as parts', async () => {
    const composed = await compose(loop, passed);
    expect(composed).toMatchObject({ own: Object.keys(passed), missing: [] });
    expect(composed?.source).not.toContain('interface');
    expect(await graded(composed?.source ?? '')).toMatchObject({ status: 'passed' });
  });

  it.each([
    ['momentum', 'momentum/mistakes/ascent'],
    ['clip-norm', 'clip-norm/accepted/pytorch'],
    ['warmup-cosine', 'warmup-cosine/accepted/from-zero'],
  ])('really runs the reader’s %s', async (exercise, path) => {
    const composed = await compose(loop, { [exercise]: program(path) });
    expect(composed?.own).toEqual([exercise]);
    expect(composed?.missing).toHaveLength(2);
    expect((await graded(composed?.source ?? '')).status).toBe('failed');
  });

  it('keeps names of different programs apart', async () => {
    const own = { ...passed, momentum: `${passed['momentum']}\nconst submission = 1, own0 = 2;` };
    const composed = await compose(`${loop}\nconst own1 = 3;`, own);
    expect((await graded(composed?.source ?? '')).status).toBe('passed');
  });

  it('has nothing to compose where nothing was passed or passed code is broken', async () => {
    expect(await compose(loop, {})).toBeUndefined();
    expect(await compose(loop, { momentum: 'export function (' })).toBeUndefined();
  });
});

describe('the words on own parts', () => {
  const composed = { source: '', own: ['momentum', 'clip-norm'], missing: ['warmup-cosine'] };
  const words: OwnParts = parts;

  it('say that all is well, and who stands in', () => {
    const verdict = { status: 'passed' } as Verdict;
    expect(ownPartsWords(composed, judged(verdict, ''), words)).toBe(
      'With your own code from “Momentum” and “Clip by norm” in the loop, every case passes, too. The reference stands in for “Warmup” until you have passed it.',
    );
  });

  it('say that a pass stands when a part follows another convention', () => {
    const verdict = { status: 'failed' } as Verdict;
    const all = { ...composed, missing: [] };
    const told = ownPartsWords(all, judged(verdict, 'Case 1 is not right yet.'), words);
    expect(told).toContain('Your pass stands. Case 1 is not right yet.');
    expect(told).not.toContain('stands in');
  });

  it('say what to pass first, and when something on our side broke', () => {
    expect(nothingOwnWords(words)).toContain('Pass “Momentum”, “Clip by norm”, or “Warmup”');
    const trouble = { kind: 'trouble', sentence: 'No answer.' } as const;
    expect(ownPartsWords(composed, trouble, words)).toContain(
      'was not tried in the loop. No answer.',
    );
  });
});
