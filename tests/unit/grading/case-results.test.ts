import { describe, expect, it } from 'vitest';
import { caseResults } from '../../../src/grading/case-results.ts';
import type { Outcome, RolledEnd } from '../../../src/grading/run.ts';
import type { Relation, SheetCase } from '../../../src/grading/sheet.ts';
import type { Value } from '../../../src/grading/value.ts';
import { applyCase, returned, rolled, rolloutCall, rolloutCase, sheetOf } from './sheets.ts';

const call = rolloutCall([0, 0], [1]);
const related = (relation: Relation, scale?: number): SheetCase => ({
  purpose: 'related',
  visibility: 'hidden',
  size: 's',
  check: {
    kind: 'relate',
    relation,
    calls: [call, call],
    ...(scale === undefined ? {} : { scale }),
  },
});
const same = { kind: 'same-result' } as const;
const swapped: Relation = { kind: 'permuted-result', order: [1, 0] };
const results = (cases: readonly SheetCase[], outcomes: readonly Outcome[]) =>
  caseResults(sheetOf(cases), outcomes);
const relate = (relation: Relation, first: Value, second: Value, scale?: number) =>
  results([related(relation, scale)], [returned(first), returned(second)])[0];
const holds = { kind: 'passed', worst: 0 };

it('takes two outcomes for a relation and one for anything else', () => {
  const cases = [related(same), applyCase('one', 3), related(same)];
  const five = [1, 1, 3, 2, 2].map((value) => returned(value));
  expect(results(cases, five)).toEqual([holds, holds, holds]);
  expect(results(cases, five.slice(0, 4))).toEqual([holds, holds, { kind: 'unreached' }]);
  expect(results(cases, [])).toEqual(Array(3).fill({ kind: 'unreached' }));
});

describe('a relation', () => {
  it.each<[string, Value, Value]>([
    ['swaps a list as long as the order', [1, 2], [2, 1]],
    ['swaps inside of a longer list', [[1, 2], 7, [3, 4]], [[2, 1], 7, [4, 3]]],
    ['swaps inside of an object', { w: [1, 2], t: 5, word: 'up' }, { w: [2, 1], t: 5, word: 'up' }],
  ])('%s', (_name, first, second) => {
    expect(relate(swapped, first, second)).toEqual(holds);
    expect(relate(swapped, first, first)?.kind).toBe('troubled');
    expect(relate(same, first, first)).toEqual(holds);
  });

  it('tells how near the limit it came', () =>
    expect(relate(same, [1], [1 + 5e-10])).toEqual({
      kind: 'passed',
      worst: expect.closeTo(0.5, 2),
    }));

  it('is scaled by the first result, or as its case says', () => {
    expect(relate(same, [1, 0], [1, 5e-13])?.kind).toBe('passed');
    expect(relate(same, [1, 0], [1, 5e-12])?.kind).toBe('troubled');
    expect(relate(same, [1, 0], [1, 5e-12], 10)?.kind).toBe('passed');
  });

  it('names the first place that breaks it', () =>
    expect(relate(swapped, [1, 2], [2, 3])).toEqual({
      kind: 'troubled',
      trouble: {
        kind: 'unrelated',
        relation: 'permuted-result',
        difference: {
          kind: 'number',
          path: [1],
          expected: 1,
          found: 3,
          limit: expect.closeTo(3e-9, 11),
        },
      },
    }));

  it('names the step of a rollout, and compares them all', () => {
    const steps = (...w: number[]) =>
      rolled(w.map((one, k) => ({ step: k + 1, w: [one], state: {} })));
    expect(results([related(same)], [steps(1, 2), steps(1, 3)])[0]).toMatchObject({
      trouble: { kind: 'unrelated', step: 2, difference: { expected: 2, found: 3 } },
    });
    expect(results([related(same)], [steps(1, 2), steps(1)])[0]).toMatchObject({
      trouble: { step: 2, difference: { kind: 'type', found: 'null' } },
    });
    expect(results([related(same)], [steps(1, 2), steps(1 + 5e-10, 2)])[0]).toEqual({
      kind: 'passed',
      worst: expect.closeTo(0.5, 2),
    });
  });

  it.each<[string, Value]>([
    ['alone', Number.NaN],
    ['in a list', [1, Number.NaN]],
    ['in an object', { a: 1, b: [Number.NaN] }],
  ])('does not hold between NaN and NaN, %s', (_name, value) =>
    expect(relate(same, value, value)).toEqual({
      kind: 'troubled',
      trouble: {
        kind: 'unrelated',
        relation: 'same-result',
        difference: { kind: 'number', path: [], expected: Number.NaN, found: Number.NaN, limit: 0 },
      },
    }),
  );

  it('holds between words that read like NaN', () =>
    expect(relate(same, 'NaN', 'NaN')).toEqual(holds));
});

describe('a relation between what did not end', () => {
  const ended = (end: RolledEnd): Outcome => rolled([], { end });
  const error = { message: 'no' };
  it.each<[string, Outcome, object]>([
    ['threw', { kind: 'threw', error }, { kind: 'threw', error }],
    [
      'threw at a step',
      ended({ kind: 'threw', step: 2, error }),
      { kind: 'threw', step: 2, error },
    ],
    [
      'got stuck',
      ended({ kind: 'stuck', step: 2, returned: 1 }),
      { kind: 'stuck', step: 2, returned: 1 },
    ],
  ])('is trouble of whichever %s', (_name, outcome, trouble) => {
    for (const pair of [
      [outcome, returned(1)],
      [returned(1), outcome],
    ])
      expect(results([related(same)], pair)).toEqual([{ kind: 'troubled', trouble }]);
  });
});

describe('an expected outcome', () => {
  const error = { message: 'no' };
  const expecting = (expected: Outcome, scale?: number): SheetCase => ({
    ...applyCase('one', 1),
    check: {
      kind: 'expect',
      call: { kind: 'apply', fn: 'f', args: [1] },
      expected,
      ...(scale === undefined ? {} : { scale }),
    },
  });
  const foreign = { kind: 'threw', error: { message: 'The answer does not belong to this call.' } };
  it.each<[string, Outcome, Outcome, object | undefined]>([
    [
      'a throw, whatever it says',
      { kind: 'threw', error: { message: 'yes' } },
      { kind: 'threw', error },
      undefined,
    ],
    ['no throw', { kind: 'threw', error }, returned(1), { kind: 'did-not-throw' }],
    ['a throw instead of a value', returned(1), { kind: 'threw', error }, { kind: 'threw', error }],
    ['a rollout instead of a value', returned(1), rolled([]), foreign],
    ['a value instead of a rollout', rolled([]), returned(1), foreign],
    ['another value', returned(1), returned(2), { kind: 'difference', quantity: 'result' }],
    ['an input changed', returned(1), returned(1, ['w']), { kind: 'mutated', what: 'w' }],
    ['an input not changed', returned(1, ['w']), returned(1), { kind: 'mutated', what: 'w' }],
    ['an input changed as it should be', returned(1, ['w']), returned(1, ['a']), undefined],
    [
      'a value before a changed input',
      returned(1),
      returned(2, ['w']),
      { kind: 'difference', quantity: 'result' },
    ],
  ])('%s', (_name, expected, found, trouble) => {
    const [result] = results([expecting(expected)], [found]);
    if (trouble === undefined) expect(result).toEqual(holds);
    else expect(result).toMatchObject({ kind: 'troubled', trouble });
  });

  it('has the scale of its numbers, or the one of its case', () => {
    const off = [returned([1, 5e-12])];
    expect(results([expecting(returned([1, 0]))], off)[0]?.kind).toBe('troubled');
    expect(results([expecting(returned([1, 0]), 10)], off)[0]?.kind).toBe('passed');
  });

  it('may be a rollout', () => {
    const expected = rolled([{ step: 1, w: [1], state: {} }]);
    expect(results([rolloutCase(expected)], [expected])).toEqual([holds]);
  });
});
