import { expect, test } from '@playwright/test';
import type { Status } from '../../src/grading/verdict.ts';
import { axeFindings } from './axe-findings.ts';
import { adam, ExercisePage } from './exercise-page.ts';

const right = adam('solution');
const body = (code: string) => right.replace('const t =', `${code}\n  const t =`);
const returns = (code: string) => right.replace(/return \{ w: next.*/, `return ${code};`);

interface BadInput {
  readonly what: string;
  readonly code: string;
  readonly status: Status;
  readonly says: RegExp;
  readonly line?: number;
}

const lineOf = (text: string) => right.split('\n').findIndex((line) => line.includes(text)) + 1;

const inputs: readonly BadInput[] = [
  {
    what: 'a syntax error',
    code: `${right}\nexport function (`,
    status: 'invalid',
    says: /does not parse/,
    line: right.split('\n').length + 1,
  },
  {
    what: 'a missing export',
    code: right.replace('export function step', 'function step'),
    status: 'invalid',
    says: /does not export step/,
  },
  {
    what: 'a wrong arity',
    code: right.replace('  w: number[],\n', ''),
    status: 'invalid',
    says: /declares 3 parameters/,
  },
  {
    what: 'no return',
    code: right.replace(/return \{ w: next.*/, ''),
    status: 'invalid',
    says: /return on every path/,
  },
  {
    what: 'a wrong length',
    code: returns('{ w: next.slice(1), state: { t, m, v } }'),
    status: 'invalid',
    says: /should have 2 entries/,
  },
  {
    what: 'NaN',
    code: returns('{ w: next.map(() => NaN), state: { t, m, v } }'),
    status: 'failed',
    says: /NaN/,
  },
  {
    what: 'a promise',
    code: right.replace('export function step', 'export async function step'),
    status: 'invalid',
    says: /promise/,
  },
  {
    what: 'a cyclic object',
    code: returns('{ w: next, state: { t, m: knot, v } }').replace(
      'const t =',
      'const knot: any[] = [...s.m]; knot[0] = knot;\n  const t =',
    ),
    status: 'invalid',
    says: /contains itself/,
  },
  {
    what: 'a throw with a strange value',
    code: body('throw Object.create(null);'),
    status: 'threw',
    says: /threw/,
  },
  {
    what: 'an error thrown on a line',
    code: body('throw new Error("told you");'),
    status: 'threw',
    says: /told you/,
    line: lineOf('const t ='),
  },
  {
    what: 'an endless loop at top level',
    code: `${right}\nfor (;;);`,
    status: 'timeout',
    says: /while the file was being loaded/,
  },
  {
    what: 'a flood of log lines',
    code: `${right}\nfor (let i = 0; i < 100_000; i += 1) console.log(i);`,
    status: 'passed',
    says: /Passed/,
  },
];

test('each bad input ends in a sentence of its own, and a right program passes afterwards', async ({
  page,
}) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  const exercise = new ExercisePage(page, 'adam');
  await exercise.open('/exercises/adam/');
  const said = new Set<string>();
  for (const { what, code, status, says, line } of inputs)
    await test.step(what, async () => {
      expect((await exercise.grade(code)).status).toBe(status);
      const words = `${await exercise.status.innerText()} ${await exercise.panel.innerText()}`;
      expect(words).toMatch(says);
      said.add(await exercise.status.innerText());
      if (line !== undefined) await expect(exercise.panel).toContainText(`Go to line ${line}`);
    });
  await expect(exercise.panel).toContainText('100000 lines');
  expect(said.size).toBe(inputs.length);
  await exercise.write(right);
  await exercise.check('passed');
  expect(errors).toEqual([]);
});

test('unbounded allocation ends, and a right program passes afterwards', async ({ page }) => {
  const exercise = new ExercisePage(page, 'adam');
  await exercise.open('/exercises/adam/');
  await exercise.write(
    body('const heap: number[][] = []; for (;;) heap.push(new Array(100_000).fill(1));'),
  );
  await exercise.checkButton.click();
  await expect(exercise.element).toHaveAttribute('data-status', /^(timeout|memory|threw)$/, {
    timeout: 15_000,
  });
  expect(await axeFindings(page, undefined, '.desk')).toEqual([]);
  await exercise.write(right);
  await exercise.check('passed');
});
