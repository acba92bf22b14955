import { describe, expect, it } from 'vitest';
import { runAuthorProgram } from '../../../src/sandbox/run-author-program.ts';
import { examineExercise } from '../../../src/workbench/examine-exercise.ts';
import { type Changes, courseWith } from '../cli/course.ts';

const examined = (name: string, changes: Changes = {}, mutants = false) =>
  examineExercise('sample', courseWith(`workbench-${name}`, changes), runAuthorProgram, {
    mutants,
  });

describe('the workbench', () => {
  it('shows every program with the verdict a student would get', async () => {
    const { complaints, bench } = await examined('sound');
    expect(complaints).toEqual([]);
    expect(
      bench?.programs.map(({ kind, program, verdict, isExpected }) => [
        kind,
        program.id,
        verdict.status,
        isExpected,
      ]),
    ).toEqual([
      ['solution', 'solution', 'passed', true],
      ['starter', 'starter', 'failed', true],
      ['mistake', 'ascent', 'failed', true],
      ['mistake', 'rate-forgotten', 'failed', true],
    ]);
  });

  it('shows of each case what goes in, what is right, and what each mistake computes', async () => {
    const { bench } = await examined('cases');
    const [first, second] = bench?.cases ?? [];
    // By hand: w = [1, −2], g = [0.5, −1], η = 0.1.
    expect(first?.views).toEqual([
      { kind: 'call', given: [], call: 'update([1, −2], [0.5, −1], 0.1)', result: '[0.95, −1.9]' },
    ]);
    expect(first?.answers).toEqual([
      {
        kind: 'starter',
        id: 'starter',
        ends: ['[1, −2]'],
        trouble: 'result[0] is 1 where the solution has 0.95',
      },
      {
        kind: 'mistake',
        id: 'ascent',
        ends: ['[1.05, −2.1]'],
        trouble: 'result[0] is 1.05 where the solution has 0.95',
      },
      {
        kind: 'mistake',
        id: 'rate-forgotten',
        ends: ['[0.5, −1]'],
        trouble: 'result[0] is 0.5 where the solution has 0.95',
      },
    ]);
    expect(second?.purpose).toBe('no parameters');
    expect(second?.answers.map(({ trouble }) => trouble)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('marks a program that is not what it is there for', async () => {
    const passing =
      'export const update = (w: number[], g: number[], lr: number) => w.map((x, j) => x - lr * g[j]);';
    const { complaints, bench } = await examined('odd', {
      'solutions/sample/mistakes/ascent.ts': passing,
    });
    expect(bench?.programs.filter(({ isExpected }) => !isExpected)).toMatchObject([
      { kind: 'mistake', program: { id: 'ascent' }, verdict: { status: 'passed' } },
    ]);
    expect(complaints).toMatchObject([{ law: 'mistakes', trouble: 'passes' }]);
  });

  it('changes the solution when asked, and keeps what passes', async () => {
    const loose =
      'export function update(w: number[], g: number[], lr: number): number[] {\n  return w.map((wj, j) => wj - lr * g[j] * (w.length > 40 ? 2 : 1));\n}\n';
    const { bench } = await examined('mutants', { 'solutions/sample/solution.ts': loose }, true);
    const changes = bench?.mutants?.survivors.map(({ mutant }) => mutant.source) ?? [];
    expect(changes).toContain(loose.replace('? 2', '? 3'));
    expect((await examined('none')).bench?.mutants).toBeUndefined();
  });

  it.each([
    ['a declaration that does not load', 'exercises/sample/exercise.ts', 'export default 1 +;'],
    ['a program that loops', 'solutions/sample/mistakes/ascent.ts', 'for (;;);'],
    ['a file that is missing', 'exercises/sample/starter.ts', null],
  ])(
    'says file and repair for %s',
    async (what, file, text) => {
      const { complaints, bench } = await examined(what.replaceAll(' ', '-'), { [file]: text });
      expect(bench).toBeUndefined();
      expect(complaints).toHaveLength(1);
      expect(complaints[0]?.file).toBe(file);
      expect(complaints[0]?.repair).not.toBe('');
    },
    60_000,
  );
});
