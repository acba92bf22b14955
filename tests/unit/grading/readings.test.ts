import { describe, expect, it } from 'vitest';
import { readingSentence } from '../../../src/grading/deviation-sentences.ts';
import { readingOf } from '../../../src/grading/readings.ts';
import type { StepRecord } from '../../../src/grading/run.ts';
import type { Value } from '../../../src/grading/value.ts';
import { applyCase, returned, rolled, rolloutCase, sheetOf } from './sheets.ts';

const read = (expected: Value, found: Value) =>
  readingOf(sheetOf([applyCase('one', expected)]), [returned(found)]);

describe('readings of a single result', () => {
  it.each<[string, Value, Value, object | undefined]>([
    ['every sign flipped', [1, -2], [-1, 2], { kind: 'sign' }],
    ['a constant factor', [1, -2, 0], [3, -6, 0], { kind: 'factor', factor: 3 }],
    ['the right numbers in another order', [1, 2, 3], [3, 1, 2], { kind: 'swapped' }],
    ['NaN', [1, 2], [1, Number.NaN], { kind: 'nan' }],
    ['a single number off by a whole factor', 6, 3, { kind: 'factor', factor: 0.5 }],
    ['a single number off by anything else', 6, 4.1, undefined],
    ['no pattern', [1, 2], [1, 3], undefined],
    ['zeros that moved', [0, 1], [1, 2], undefined],
    ['another length', [1, 2], [1], undefined],
  ])('%s', (_name, expected, found, reading) => {
    const got = read(expected, found);
    if (reading === undefined) expect(got).toBeUndefined();
    else expect(got).toMatchObject(reading);
  });
});

describe('readings of a rollout', () => {
  const records = (list: readonly number[], m: (k: number) => number = () => 1): StepRecord[] =>
    list.map((w, k) => ({ step: k + 1, w: [w, 2 * w], state: { m: [m(k), 0] } }));
  const sheet = sheetOf([rolloutCase(rolled(records([1, 3, 4, 8])))]);
  const reading = (found: StepRecord[]) => readingOf(sheet, [rolled(found)]);

  it('one step late, one step early', () => {
    expect(reading(records([0, 1, 3, 4]))).toEqual({ kind: 'lag', steps: 1 });
    expect(reading(records([3, 4, 8, 9]))).toEqual({ kind: 'lag', steps: -1 });
  });

  it('uphill', () => expect(reading(records([-1, -3, -4, -8]))).toEqual({ kind: 'sign' }));

  it('right weights beside a wrong state', () =>
    expect(reading(records([1, 3, 4, 8], (k) => k))).toEqual({ kind: 'state-only', field: 'm' }));

  it('the step of the first NaN', () =>
    expect(reading(records([1, Number.NaN, Number.NaN, Number.NaN]))).toEqual({
      kind: 'nan',
      step: 2,
    }));
});

it('puts every reading as a question', () => {
  const readings = [
    { kind: 'sign' },
    { kind: 'factor', factor: 2 },
    { kind: 'lag', steps: 1 },
    { kind: 'lag', steps: -1 },
    { kind: 'swapped' },
    { kind: 'nan' },
    { kind: 'nan', step: 3 },
    { kind: 'state-only', field: 'm' },
  ] as const;
  for (const one of readings) expect(readingSentence(one)).toMatch(/\?$/);
});
