import { expect, it } from 'vitest';
import { filesOf } from '../../mutation/files.ts';
import { type Result, scoreLines, scoresOf, tooLow } from '../../mutation/score.ts';

const results = (file: string, counts: Partial<Record<Result['status'], number>>): Result[] =>
  Object.entries(counts).flatMap(([status, count]) =>
    Array.from({ length: count }, () => ({ file, status: status as Result['status'] })),
  );
const some = [
  ...results('src/optim/adam.ts', { Killed: 8, Timeout: 1, Survived: 1, Ignored: 5 }),
  ...results('/elsewhere/src/grading/judge.ts', { Killed: 7, NoCoverage: 2, RuntimeError: 1 }),
];

it('counts what was noticed among what was tried, part by part', () => {
  expect(scoreLines(scoresOf(some))).toEqual([
    'src/optim      90.0 %  9 of 10 changes noticed, 1 survived, 0 unreached (5 not tried)',
    'src/grading    70.0 %  7 of 10 changes noticed, 1 survived, 2 unreached (0 not tried)',
    'all            80.0 %  16 of 20 changes noticed, 2 survived, 2 unreached (5 not tried)',
  ]);
});

it('asks the same of every part, and of a sample only as a whole', () => {
  expect(tooLow(scoresOf(some), false)).toEqual([
    'src/grading: 70.0 % is under the 90 % asked for.',
    'all: 80.0 % is under the 90 % asked for.',
  ]);
  expect(tooLow(scoresOf(some), true)).toHaveLength(1);
  expect(tooLow(scoresOf(some.slice(0, 10)), false)).toEqual([]);
  expect(tooLow(scoresOf([]), false)).toEqual([]);
});

it('takes the files of the three parts', () => {
  const files = filesOf(process.cwd());
  expect(files).toContain('src/optim/adam.ts');
  expect(files).toContain('src/grading/judge.ts');
  expect(files).toContain('src/progress/drafts.ts');
  expect(files.every((file) => /^src\/(optim|grading|progress)\/[a-z-]+\.ts$/.test(file))).toBe(
    true,
  );
});
