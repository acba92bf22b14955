import { describe, expect, it } from 'vitest';
import { readingSentence } from '../../../src/grading/deviation-sentences.ts';
import { readingOf } from '../../../src/grading/readings.ts';
import type { StepRecord } from '../../../src/grading/run.ts';
import type { SheetCase } from '../../../src/grading/sheet.ts';
import type { Value } from '../../../src/grading/value.ts';
import type { Reading } from '../../../src/grading/verdict.ts';
import { applyCase, returned, rolled, rolloutCall, rolloutCase, sheetOf } from './sheets.ts';

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
    ['nothing at all', [], [], undefined],
    ['a number too many', [1], [2, 9], undefined],
    ['a single sign', 2, -2, { kind: 'sign' }],
    ['a single number off by a whole divisor', 2, 6, { kind: 'factor', factor: 3 }],
    ['a factor that is not whole', [1, 2], [1.5, 3], { kind: 'factor', factor: 1.5 }],
    ['a factor within a part in a million', [1, 2], [3, 6.000005], { kind: 'factor' }],
    ['a factor beyond a part in a million', [1, 2], [3, 6.00002], undefined],
    ['the factor one', [1, 2], [1.0000001, 2], undefined],
    ['the factor zero', [1, 2], [0, 0], undefined],
    ['zeros beside a factor', [0, 1, 2], [5, 3, 6], undefined],
    ['zeros alone', [0, 0], [1, 1], undefined],
    ['infinities', [1, Infinity], [2, Infinity], undefined],
    ['an infinity found', [1, 2], [2, Infinity], undefined],
    ['NaN where it belongs', [1, Number.NaN], [2, Number.NaN], undefined],
    ['equal numbers in another order', [2, 2], [2, 2], undefined],
    ['other numbers in another order', [1, 2, 3], [3, 1, 4], undefined],
    ['numbers inside of objects', { a: [1], b: { c: 2 } }, { a: [3], b: { c: 6 } }, { factor: 3 }],
    ['words beside numbers', ['up', 1, 2], ['up', 2, 4], { kind: 'factor', factor: 2 }],
    ['ten and nine in another order', [10, 9, 1], [9, 1, 10], { kind: 'swapped' }],
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

  it('off by a factor in the first step, from where it began', () => {
    const from = (w0: number) =>
      readingOf(sheetOf([rolloutCase(rolled(records([2, 4, 5])), [w0, w0])]), [
        rolled(records([3, 9, 2])),
      ]);
    // From 1 the first step is (1, 3) and should be (2, 5): no factor; from 0 it is 3/2 of (2, 4).
    expect(from(0)).toEqual({ kind: 'factor', factor: 1.5 });
    expect(from(1)).toBeUndefined();
  });

  it('no lag between steps that are not consecutive, nor of fewer than three', () => {
    const spread = (list: readonly number[]) =>
      records(list).map((record) => ({ ...record, step: record.step * 5 }));
    const of = (wanted: StepRecord[], found: StepRecord[]) =>
      readingOf(sheetOf([rolloutCase(rolled(wanted))]), [rolled(found)]);
    expect(of(spread([1, 3.3, 4, 8]), spread([0, 1, 3.3, 4]))).toBeUndefined();
    expect(of(spread([1, 3.3, 4, 8]), spread([3.3, 4, 8, 9]))).toEqual({
      kind: 'factor',
      factor: 3.3,
    });
    expect(of(records([1, 3]), records([0, 1]))).toBeUndefined();
    expect(of(records([1, 3, 4]), records([0, 1, 3]))).toEqual({ kind: 'lag', steps: 1 });
    expect(of(records([1, 3.3, 4]), records([0, 1]))).toBeUndefined();
  });

  it('nothing of a state without fields, nor of a right one', () => {
    const bare = records([1, 3, 4]).map((record) => ({ ...record, state: 1 }));
    const wrong = bare.map((record) => ({ ...record, state: 2 }));
    const sheetOfBare = sheetOf([rolloutCase(rolled(bare))]);
    expect(readingOf(sheetOfBare, [rolled(wrong)])).toBeUndefined();
    const ended = rolled(records([1, 3, 4, 8]), { end: { kind: 'stuck', step: 5, returned: 1 } });
    expect(readingOf(sheet, [ended])).toBeUndefined();
    const gone = records([1, 3, 4, 8]).map((record) => ({ ...record, state: {} }));
    expect(reading(gone)).toEqual({ kind: 'state-only', field: 'm' });
  });

  it('NaN that belongs there is no reading', () => {
    const lost = rolled(records([1, Number.NaN, Number.NaN]));
    const wrong = rolled(records([-1, Number.NaN, Number.NaN]));
    expect(readingOf(sheetOf([rolloutCase(lost)]), [wrong])).toEqual({ kind: 'sign' });
  });

  it('right weights beside a wrong state', () =>
    expect(reading(records([1, 3, 4, 8], (k) => k))).toEqual({ kind: 'state-only', field: 'm' }));

  it('the step of the first NaN', () =>
    expect(reading(records([1, Number.NaN, Number.NaN, Number.NaN]))).toEqual({
      kind: 'nan',
      step: 2,
    }));
});

describe('readings of the right case', () => {
  const cases = [applyCase('one', [1, 2]), applyCase('two', [3, 4])];

  it('are of the first that fails', () => {
    const sheet = sheetOf(cases);
    expect(readingOf(sheet, [returned([1, 2]), returned([-3, -4])])).toEqual({ kind: 'sign' });
    expect(readingOf(sheet, [returned([2, 1]), returned([-3, -4])])).toEqual({ kind: 'swapped' });
    expect(readingOf(sheet, [returned([1, 2]), returned([3, 4])])).toBeUndefined();
    expect(readingOf(sheet, [])).toBeUndefined();
  });

  it('pass over relations, which take two outcomes', () => {
    const call = rolloutCall([0], [1]);
    const relation: SheetCase = {
      purpose: 'related',
      visibility: 'hidden',
      size: 's',
      check: { kind: 'relate', relation: { kind: 'same-result' }, calls: [call, call] },
    };
    const outcomes = [returned([1]), returned([9]), returned([-1, -2])];
    expect(readingOf(sheetOf([relation, ...cases.slice(0, 1)]), outcomes)).toEqual({
      kind: 'sign',
    });
  });

  it('are not given where a case threw, before or after', () => {
    const threw = { kind: 'threw', error: { message: 'no' } } as const;
    expect(readingOf(sheetOf(cases), [threw, returned([-3, -4])])).toBeUndefined();
  });
});

it.each<[Reading, string]>([
  [
    { kind: 'sign' },
    'Every number has the right size and the opposite sign. Which way does the gradient point, and which way do you want to go?',
  ],
  [
    { kind: 'factor', factor: 1 / 3 },
    'Every number is off by the same factor, 0.333333. Which constant, count or rate would explain it?',
  ],
  [
    { kind: 'lag', steps: 1 },
    'Your path is the reference’s, one step late. What is used before it is updated?',
  ],
  [
    { kind: 'lag', steps: -1 },
    'Your path is the reference’s, one step early. Where does the count of steps begin?',
  ],
  [
    { kind: 'swapped' },
    'The right numbers are all there, in another order. Which index goes with which?',
  ],
  [
    { kind: 'nan' },
    'NaN appears first here. What is divided by zero, or which root or logarithm leaves its domain?',
  ],
  [
    { kind: 'nan', step: 3 },
    'NaN appears first at step 3. What is divided by zero, or which root or logarithm leaves its domain?',
  ],
  [
    { kind: 'state-only', field: 'm' },
    'The weights are right, but the state field `m` is not. What exactly should be remembered for the next step?',
  ],
])('puts every reading as a question: %o', (reading, question) =>
  expect(readingSentence(reading)).toBe(question),
);
