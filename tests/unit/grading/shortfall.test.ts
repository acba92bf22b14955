import { describe, expect, it } from 'vitest';
import type { CaseResult } from '../../../src/grading/case-results.ts';
import type { Trouble } from '../../../src/grading/compare-outcomes.ts';
import type { Difference } from '../../../src/grading/compare-values.ts';
import { placeName, shortfallOf } from '../../../src/grading/shortfall.ts';
import { Odd, type Value } from '../../../src/grading/value.ts';
import { applyCase, sheetOf } from './sheets.ts';

type Why = Extract<CaseResult, { kind: 'troubled' }>['trouble'];

const sheet = sheetOf([applyCase('one', [1]), applyCase('other', [2], 'hidden')]);
const passed: CaseResult = { kind: 'passed', worst: 0 };
/** The shortfall when the hidden second case has this trouble, or the first, which is an example. */
const hidden = (trouble: Why) => shortfallOf(sheet, [passed, { kind: 'troubled', trouble }]);
const example = (trouble: Why) => shortfallOf(sheet, [{ kind: 'troubled', trouble }, passed]);
const number: Difference = { kind: 'number', path: [1], expected: 4, found: 5, limit: 1e-9 };
const during = { kind: 'case', number: 2, purpose: 'other' };
const failure = { number: 2, purpose: 'other', visibility: 'hidden', size: '2 numbers' };

describe('the first failing case', () => {
  const differs = (difference: Difference, step?: number): Trouble => ({
    kind: 'difference',
    quantity: 'm',
    difference,
    ...(step === undefined ? {} : { step }),
  });

  it('shows both values where it is an example', () =>
    expect(example(differs(number, 3))).toStrictEqual({
      status: 'failed',
      failure: {
        number: 1,
        purpose: 'one',
        visibility: 'example',
        size: '2 numbers',
        deviation: {
          kind: 'differs',
          divergence: {
            step: 3,
            quantity: 'm',
            path: [1],
            values: { yours: 5, reference: 4 },
            relativeError: 0.25,
            tolerance: 1e-9,
          },
        },
      },
    }));

  it('shows how far off it is where it is hidden', () =>
    expect(hidden(differs(number))).toStrictEqual({
      status: 'failed',
      failure: {
        ...failure,
        deviation: {
          kind: 'differs',
          divergence: { quantity: 'm', path: [1], relativeError: 0.25, tolerance: 1e-9 },
        },
      },
    }));

  it.each<[string, Difference]>([
    ['zero expected', { kind: 'number', path: [], expected: 0, found: 1, limit: 0 }],
    ['NaN found', { kind: 'number', path: [], expected: 1, found: Number.NaN, limit: 0 }],
    ['a word', { kind: 'plain', path: [], expected: 'up', found: 'down' }],
    ['a word for a number', { kind: 'plain', path: [], expected: 1, found: 'down' }],
    ['a number for a word', { kind: 'plain', path: [], expected: 'up', found: 1 }],
  ])('has no finite relative error: %s', (_name, difference) =>
    expect(hidden(differs(difference))).toMatchObject({
      failure: { deviation: { divergence: { relativeError: Infinity, tolerance: 0 } } },
    }),
  );

  it('is sized by the expected number, whatever its sign', () =>
    expect(hidden(differs({ ...number, expected: -4, found: -3 }))).toMatchObject({
      failure: { deviation: { divergence: { relativeError: 0.25 } } },
    }));

  it.each<[string, Difference, object]>([
    [
      'an odd thing',
      { kind: 'odd', path: ['a', 0], odd: 'promise' },
      { kind: 'odd', what: 'm.a[0]', odd: 'promise' },
    ],
    [
      'another type',
      { kind: 'type', path: [], expected: 'a number', found: 'null' },
      { kind: 'wrong-type', what: 'm', expected: 'a number', found: 'null' },
    ],
    [
      'another length',
      { kind: 'length', path: [2], expected: 3, found: 1 },
      { kind: 'wrong-length', what: 'm[2]', expected: 3, found: 1 },
    ],
    [
      'a missing field',
      { kind: 'field', path: [], field: 'v', found: ['t'] },
      { kind: 'missing-field', what: 'm', field: 'v', found: ['t'] },
    ],
  ])('is no answer with %s', (_name, difference, reason) => {
    expect(hidden(differs(difference))).toStrictEqual({
      status: 'invalid',
      reason: { ...reason, during },
    });
    expect(hidden(differs(difference, 4))).toStrictEqual({
      status: 'invalid',
      reason: { ...reason, during: { ...during, step: 4 } },
    });
  });
});

it('tells of a changed input, of a missing error and of a throw', () => {
  expect(hidden({ kind: 'mutated', what: 'w' })).toStrictEqual({
    status: 'failed',
    failure: { ...failure, deviation: { kind: 'mutated', what: 'w' } },
  });
  expect(hidden({ kind: 'mutated', what: 'w', step: 2 })).toStrictEqual({
    status: 'failed',
    failure: { ...failure, deviation: { kind: 'mutated', what: 'w', step: 2 } },
  });
  expect(hidden({ kind: 'did-not-throw' })).toStrictEqual({
    status: 'failed',
    failure: { ...failure, deviation: { kind: 'did-not-throw' } },
  });
  expect(hidden({ kind: 'threw', error: { message: 'no' } })).toStrictEqual({
    status: 'threw',
    message: 'no',
    during,
  });
  const place = { line: 2, column: 5 };
  expect(hidden({ kind: 'threw', step: 1, error: { message: 'no', place } })).toStrictEqual({
    status: 'threw',
    message: 'no',
    place,
    during: { ...during, step: 1 },
  });
});

it('tells of a relation that does not hold', () => {
  const unrelated = { kind: 'unrelated', relation: 'same-result' } as const;
  expect(hidden({ ...unrelated, difference: number, step: 2 })).toStrictEqual({
    status: 'failed',
    failure: {
      ...failure,
      deviation: {
        kind: 'unrelated',
        relation: 'same-result',
        divergence: {
          step: 2,
          quantity: 'result',
          path: [1],
          relativeError: 0.25,
          tolerance: 1e-9,
        },
      },
    },
  });
  const length: Difference = { kind: 'length', path: [], expected: 2, found: 1 };
  expect(hidden({ ...unrelated, difference: length, step: 2 })).toStrictEqual({
    status: 'invalid',
    reason: {
      kind: 'wrong-length',
      what: 'result',
      expected: 2,
      found: 1,
      during: { ...during, step: 2 },
    },
  });
});

describe('a rollout that cannot go on', () => {
  const stuck = (step: number, returned: Value) => hidden({ kind: 'stuck', step, returned });
  const reason = (step: number, more: object) => ({
    status: 'invalid',
    reason: { ...more, during: { ...during, step } },
  });
  it.each<[string, number, Value, object]>([
    ['init gave nothing', 0, new Odd('undefined'), { kind: 'odd', what: 'init', odd: 'undefined' }],
    ['step gave nothing', 1, new Odd('undefined'), { kind: 'odd', what: 'step', odd: 'undefined' }],
    [
      'step gave a list',
      1,
      [1],
      { kind: 'wrong-type', what: 'step', expected: 'an object { w, state }', found: 'an array' },
    ],
    [
      'step gave weights alone',
      1,
      { w: [1] },
      { kind: 'missing-field', what: 'step', field: 'state', found: ['w'] },
    ],
    [
      'step gave something else',
      1,
      { v: 1, state: {} },
      { kind: 'missing-field', what: 'step', field: 'w', found: ['v', 'state'] },
    ],
  ])('%s', (_name, step, returned, more) =>
    expect(stuck(step, returned)).toStrictEqual(reason(step, more)),
  );
});

it('is asked for only where a case fails', () =>
  expect(() => shortfallOf(sheet, [passed, passed])).toThrow(
    'shortfallOf was called for results without a failing case.',
  ));

it('writes a place as a program would', () =>
  expect(placeName('result', ['a', 1, 'b'])).toBe('result.a[1].b'));
