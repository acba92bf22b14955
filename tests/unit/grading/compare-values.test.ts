import { describe, expect, it } from 'vitest';
import { compareValues } from '../../../src/grading/compare-values.ts';
import { scalesOf, scalesOverSteps } from '../../../src/grading/scales.ts';
import { Odd, type Value } from '../../../src/grading/value.ts';

const TOLERANCE = { relative: 1e-9, absolute: 1e-12 };
const compare = (expected: Value, found: Value) =>
  compareValues(expected, found, scalesOf(expected), TOLERANCE);

describe('what counts as equal', () => {
  const equal: [string, Value, Value][] = [
    ['numbers inside the relative tolerance', 1, 1 + 0.9e-9],
    ['NaN and NaN', Number.NaN, Number.NaN],
    ['infinities of one sign', [Number.POSITIVE_INFINITY, -Infinity], [Infinity, -Infinity]],
    ['zero and minus zero', [0], [-0]],
    ['a small number that cancelled beside a large one', [1, 0], [1, 1e-13]],
    ['an object with more fields than asked for', { m: 1 }, { m: 1, extra: 2 }],
    ['nothing and nothing', [], []],
    ['undefined where undefined is expected', new Odd('undefined'), new Odd('undefined')],
  ];
  it.each(equal)('%s', (_name, expected, found) => {
    expect(compare(expected, found).difference).toBeUndefined();
  });
});

describe('what does not', () => {
  const different: [string, Value, Value, string][] = [
    ['a number beyond the tolerance', 1, 1 + 2.1e-9, 'number'],
    ['NaN for a number', 1, Number.NaN, 'number'],
    ['a number for NaN', Number.NaN, 1, 'number'],
    ['infinities of two signs', Infinity, -Infinity, 'number'],
    ['a huge finite number for infinity', Infinity, 1e308, 'number'],
    ['a string that reads like the number', 1, '1', 'type'],
    ['null for a number', 1, null, 'type'],
    ['an array for a number', 1, [1], 'type'],
    ['one entry too few', [1, 2], [1], 'length'],
    ['one entry too many', [1], [1, 2], 'length'],
    ['a missing field', { m: 1 }, { v: 1 }, 'field'],
    ['a promise', 1, new Odd('promise'), 'odd'],
    ['another word', 'up', 'down', 'plain'],
    ['true for false', false, true, 'plain'],
    ['an object for an array', [1], { 0: 1, length: 1 }, 'type'],
  ];
  it.each(different)('%s', (_name, expected, found, kind) => {
    expect(compare(expected, found).difference?.kind).toBe(kind);
  });

  it('names the first place in reading order', () => {
    const difference = compare({ a: [1, [2, 3]] }, { a: [1, [2, 4]] }).difference;
    expect(difference).toMatchObject({ path: ['a', 1, 1], expected: 3, found: 4 });
  });

  it('does not take an inherited field for an own one', () => {
    expect(compare({ constructor: 1 }, {}).difference?.kind).toBe('field');
  });
});

describe('the scale of the absolute tolerance', () => {
  it('is each coordinate’s own over the steps, so 1e8 hides nothing in 1e-12', () => {
    const scales = scalesOverSteps([
      [1e8, 1e-12],
      [2e8, 2e-12],
    ]);
    expect(compareValues([2e8, 2e-12], [2e8, 2.1e-12], scales, TOLERANCE).difference).toMatchObject(
      {
        path: [1],
      },
    );
  });

  it('lets a coordinate cross zero within the size it had', () => {
    const scales = scalesOverSteps([[1], [0]]);
    expect(compareValues([0], [5e-13], scales, TOLERANCE).difference).toBeUndefined();
    expect(compareValues([0], [5e-12], scales, TOLERANCE).difference).toBeDefined();
  });

  it('leaves out entries without a size', () => {
    expect(scalesOf([Number.NaN, Infinity, -3])).toEqual([3, 3, 3]);
  });

  it('reports the largest deviation in units of the tolerance', () => {
    expect(compare([1, 1], [1, 1 + 5e-10]).worst).toBeCloseTo(0.5, 2);
  });
});
