import { describe, expect, it } from 'vitest';
import { bareJob, makeCalls, needsFunctions } from '../../../bench/bare-calls.ts';
import type { Argument, Call } from '../../../src/grading/call.ts';
import { buildFunction } from '../../../src/sandbox/data-functions.ts';

const apply = (fn: string, ...args: readonly Argument[]): Call => ({ kind: 'apply', fn, args });

describe('the bare calls that re-grading is held against', () => {
  it('are made with the arguments that the exercise gives', () => {
    const seen: unknown[] = [];
    const module = {
      see: (...given: unknown[]) => {
        seen.push(...given);
        return given.length;
      },
    };
    const numbers = [0.1, -0, Number.NaN, Number.NEGATIVE_INFINITY];
    const job = bareJob([apply('see', numbers, { lr: 1, name: 'x' }, null), apply('see')]);
    expect(makeCalls(module, job)).toBe('[3,0]');
    expect(seen).toEqual([numbers, { lr: 1, name: 'x' }, null]);
  });

  it('hand over functions as the harness does', () => {
    const square: Argument = { $function: 'polynomial', coefficients: [0, 0, 1] };
    const module = { at: (f: (x: readonly number[]) => number) => f([3]) };
    const job = bareJob([apply('at', square)]);
    expect(needsFunctions(job)).toBe(true);
    expect(needsFunctions(bareJob([apply('at', [1])]))).toBe(false);
    expect(makeCalls(module, job, buildFunction)).toBe('[9]');
  });

  it('are not made of a rollout', () => {
    const rollout = { kind: 'rollout' } as unknown as Call;
    expect(() => bareJob([rollout])).toThrow('Only applications are made.');
  });
});
