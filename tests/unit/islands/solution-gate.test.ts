import { expect, it } from 'vitest';
import type { Status } from '../../../src/grading/verdict.ts';
import { solutionGate } from '../../../src/islands/solution-gate.ts';
import type { Attempt } from '../../../src/progress/attempts.ts';

const attempt = (code: string, status: Status = 'failed'): Attempt => ({
  exercise: 'adam',
  at: '2026-01-01T00:00:00.000Z',
  code,
  revision: 'r',
  verdict: { status, passed: 0, total: 9, headline: '' },
});
const NEVER = { passed: false, seen: false };
const gate = (codes: readonly string[], known = NEVER) =>
  solutionGate(
    codes.map((code) => attempt(code)),
    'start();',
    known,
  );

it('the solution is closed until three programs that differ have been checked, and then asked for', () => {
  expect(gate([])).toEqual({ kind: 'closed', attempts: 0 });
  expect(gate(['a', 'b'])).toEqual({ kind: 'closed', attempts: 2 });
  expect(gate(['a', 'b', 'c'])).toEqual({ kind: 'ask', attempts: 3 });
});

it('space, comments and the starter itself are no new attempt', () => {
  const codes = ['a + b', 'a+b // again', 'a /* why */ +\n b', 'start();', ' start()\n;'];
  expect(gate(codes)).toEqual({ kind: 'closed', attempts: 1 });
});

it('a pass opens it, whether it is noted or only among the attempts, and so does an earlier look', () => {
  expect(gate([], { ...NEVER, passed: true })).toEqual({ kind: 'open' });
  expect(gate([], { ...NEVER, seen: true })).toEqual({ kind: 'open' });
  expect(solutionGate([attempt('a', 'passed')], '', NEVER)).toEqual({ kind: 'open' });
});
