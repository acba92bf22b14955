import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../../src/cli/check.ts';
import { UsageError } from '../../../src/cli/command.ts';
import { grade } from '../../../src/cli/grade.ts';
import { list } from '../../../src/cli/list.ts';
import { merge } from '../../../src/cli/merge.ts';
import { newExercise } from '../../../src/cli/new.ts';
import { regrade } from '../../../src/cli/regrade.ts';
import { report } from '../../../src/cli/report.ts';
import { runCommand } from '../../../src/cli/run-command.ts';
import { courseWith } from './course.ts';

const COMMANDS = [newExercise, check, grade, regrade, merge, report, list];

async function called(...argv: string[]): Promise<{ code: number; text: string; notes: string }> {
  const [lines, notes]: [string[], string[]] = [[], []];
  const code = await runCommand(COMMANDS, argv, {
    print: (line) => lines.push(line),
    note: (line) => notes.push(line),
  });
  return { code, text: lines.join('\n'), notes: notes.join('\n') };
}

function file(root: string, name: string, text: string): string {
  mkdirSync(root, { recursive: true });
  writeFileSync(path.join(root, name), text);
  return path.join(root, name);
}

const right = 'export const update = (w, g, lr) => w.map((x, j) => x - lr * g[j]);';

describe('the program', () => {
  it('prints its commands, and fails when none is given', async () => {
    const { code, text } = await called();
    expect(code).toBe(2);
    for (const { name, summary } of COMMANDS)
      expect(text).toContain(`${name.padEnd(8)} ${summary}`);
    expect((await called('--help')).code).toBe(0);
  });

  it('names the commands when it is given another', async () => {
    await expect(called('greet')).rejects.toThrow(
      'there is no command "greet". Commands: new, check, grade, regrade, merge, report, list.',
    );
  });

  it.each(COMMANDS.map(({ name }) => name))('%s explains itself', async (name) => {
    const { code, text } = await called(name, '--help');
    expect(code).toBe(0);
    expect(text).toContain(`Usage: npm run -s downhill -- ${name}`);
    expect(text).toContain('--json');
  });

  it.each([
    [['grade'], 'grade takes an exercise and a file'],
    [
      ['grade', 'sampel', 'x.ts'],
      'there is no exercise "sampel" under exercises/. "list" shows them all.',
    ],
    [['grade', 'samp', 'x.ts'], 'Did you mean sample?'],
    [['grade', 'sample', 'nowhere.ts'], 'the file nowhere.ts does not exist.'],
    [
      ['grade', 'sample', 'package.json', '--seed', '1.5'],
      '--seed takes a whole number, not "1.5".',
    ],
    [['check', 'other'], 'there is no exercise "other"'],
    [['regrade'], 'regrade takes one folder: regrade <dir>.'],
    [['regrade', 'nowhere'], 'nowhere is not a folder.'],
    [['report'], 'report takes one file: report grades.json --out report.html.'],
    [['report', 'x.json'], 'report needs --out'],
    [['report', 'x.json', '--json'], 'the file x.json cannot be read'],
    [['list', 'sample'], 'list takes no exercise'],
    [['list', '--colour'], '--colour'],
    [['new'], 'new takes one id'],
    [['new', 'My Exercise'], '"My Exercise" cannot be an id: lower-case letters'],
    [['new', '../etc'], 'cannot be an id'],
    [['new', 'sample'], 'exercises/sample/ exists already'],
  ])('%j is a usage error that says what to do', async (argv, message) => {
    const root = courseWith('usage');
    const call = called(...argv, '--root', root);
    await expect(call).rejects.toThrow(UsageError);
    await expect(call).rejects.toThrow(message);
  });

  it('wants a course under its root', async () => {
    await expect(called('list', '--root', 'tests')).rejects.toThrow('exercises does not exist');
  });

  it('tells the author of an unreadable exercise what to mend, without a stack', async () => {
    const root = courseWith('unreadable', { 'exercises/sample/starter.ts': null });
    const { code, notes } = await called('list', '--root', root);
    expect(code).toBe(1);
    expect(notes).toBe(
      'downhill list: exercises/sample/starter.ts is missing. Write the signatures and types, with bodies left open.',
    );
  });
});

describe('grade', () => {
  const root = courseWith('grade');
  const graded = async (source: string, ...more: string[]) => {
    const answer = file(root, 'answer.ts', source);
    const { code, text } = await called(
      'grade',
      'sample',
      answer,
      '--json',
      '--root',
      root,
      ...more,
    );
    return { code, verdict: JSON.parse(text) as Record<string, unknown> };
  };

  it('passes a right answer with exit code 0 and every field of the contract', async () => {
    const { code, verdict } = await graded(right);
    expect(code).toBe(0);
    expect(verdict).toMatchObject({
      exercise: 'sample',
      status: 'passed',
      passed: 6,
      total: 6,
      seed: 1,
      message: 'Passed: all 6 cases.',
    });
    expect(verdict['revision']).toMatch(/^[0-9a-f]{12}$/);
    expect(verdict['durationMs']).toBeGreaterThan(0);
  });

  it('names a mistake with exit code 1', async () => {
    const { code, verdict } = await graded(right.replace('-', '+'));
    expect(code).toBe(1);
    expect(verdict).toMatchObject({
      status: 'failed',
      mistake: 'ascent',
      firstFailure: { case: 1, purpose: 'two parameters', quantity: 'result' },
    });
  });

  it('takes a private seed, under the same revision', async () => {
    const [one, two] = [await graded(right), await graded(right, '--seed', '77')];
    expect(two.verdict).toMatchObject({ status: 'passed', seed: 77 });
    expect(two.verdict['revision']).toBe(one.verdict['revision']);
  });

  it('prints the sentence without --json', async () => {
    const answer = file(root, 'answer.ts', 'export const update = 1;');
    const { code, text } = await called('grade', 'sample', answer, '--root', root);
    expect(code).toBe(1);
    expect(text).toBe(
      'Not something that can be graded yet. `update` is exported, but it is not a function. It must be a plain function.',
    );
  });
});

describe('list', () => {
  it('shows a row for each exercise, and everything as JSON', async () => {
    const root = courseWith('list');
    expect((await called('list', '--root', root)).text).toMatch(
      /^sample\s+gradient-descent\s+update\s+6\s+2\s+–$/m,
    );
    expect(JSON.parse((await called('list', '--json', '--root', root)).text)).toEqual([
      {
        id: 'sample',
        title: 'Sample',
        lesson: 'gradient-descent',
        entry: ['update'],
        cases: 6,
        mistakes: ['ascent', 'rate-forgotten'],
        conventions: [],
      },
    ]);
  });
});

describe('new', () => {
  it('writes both folders, and what it wrote passes check', async () => {
    const root = courseWith('new');
    const { code, text } = await called('new', 'weight-decay', '--lesson', 'adam', '--root', root);
    expect(code).toBe(0);
    expect(text).toContain('wrote exercises/weight-decay/statement.mdx');
    expect(text).toContain('Next: npm run -s downhill -- check weight-decay');
    expect(readFileSync(path.join(root, 'exercises/weight-decay/exercise.ts'), 'utf8')).toContain(
      "lesson: 'adam'",
    );
    const checked = await called('check', 'weight-decay', '--json', '--root', root);
    expect(JSON.parse(checked.text)).toMatchObject({
      complaints: [],
      exercises: [{ id: 'weight-decay' }],
    });
  }, 30_000);

  it('leaves an existing exercise as it is', async () => {
    const root = courseWith('new-existing', { 'exercises/sample/exercise.ts': null });
    await expect(called('new', 'sample', '--root', root)).rejects.toThrow('exists already');
    expect(existsSync(path.join(root, 'exercises/sample/exercise.ts'))).toBe(false);
  });
});
