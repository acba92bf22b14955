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

describe('what is said of a difference', () => {
  const differences: [string, Value, Value, object][] = [
    ['an array for a number', 1, [1], { kind: 'type', expected: 'a number', found: 'an array' }],
    ['null for a number', 1, null, { kind: 'type', expected: 'a number', found: 'null' }],
    ['an object for a number', 1, {}, { kind: 'type', expected: 'a number', found: 'an object' }],
    ['a word for a number', 1, '1', { kind: 'type', expected: 'a number', found: 'a string' }],
    ['truth for a number', 1, true, { kind: 'type', expected: 'a number', found: 'a boolean' }],
    ['a number for an array', [1], 1, { kind: 'type', expected: 'an array', found: 'a number' }],
    ['an array for an object', {}, [], { kind: 'type', expected: 'an object', found: 'an array' }],
    ['a number for a word', 'up', 1, { kind: 'type', expected: 'a string', found: 'a number' }],
    ['an array for null', null, [], { kind: 'type', expected: 'null', found: 'an array' }],
    ['null for a word', 'up', null, { kind: 'type', expected: 'a string', found: 'null' }],
    ['a promise', [1], new Odd('promise'), { kind: 'odd', odd: 'promise' }],
    ['another odd thing', new Odd('map'), new Odd('set'), { kind: 'odd', odd: 'set' }],
    ['a number for an odd thing', new Odd('map'), 1, { kind: 'type', expected: 'map' }],
    ['one entry too many', [1], [1, 2], { kind: 'length', expected: 1, found: 2 }],
    ['a missing field', { m: 1 }, { v: 1, t: 1 }, { kind: 'field', field: 'm', found: ['v', 't'] }],
    ['another word', 'up', 'down', { kind: 'plain', expected: 'up', found: 'down' }],
    ['another truth', false, true, { kind: 'plain', expected: false, found: true }],
    ['NaN', 2, Number.NaN, { kind: 'number', expected: 2, found: Number.NaN, limit: 0 }],
    ['a number', -2, 4, { kind: 'number', limit: 4e-9 + 2e-12 }],
    ['a smaller number', -4, 2, { kind: 'number', limit: 4e-9 + 4e-12 }],
  ];
  it.each(differences)('%s', (_name, expected, found, difference) => {
    const result = compare(expected, found);
    expect(result.worst).toBe(Infinity);
    expect(result.difference).toMatchObject({ path: [], ...difference });
    // The same inside of a list and of an object, with the place.
    expect(compare([expected], [found]).difference).toMatchObject({ path: [0] });
    expect(compare({ a: expected }, { a: found }).difference).toMatchObject({ path: ['a'] });
  });

  it('says nothing where null, a word or an odd thing is expected and found', () => {
    for (const value of [null, 'up', true, new Odd('cycle')])
      expect(compare(value, value)).toEqual({ difference: undefined, worst: 0 });
  });

  it('needs no sizes: without them only the relative tolerance is left', () => {
    expect(compareValues([0], [5e-13], [], TOLERANCE).difference).toMatchObject({
      limit: expect.closeTo(5e-22, 30),
    });
    expect(compareValues([0], [5e-13], 1, TOLERANCE).difference).toBeUndefined();
    expect(compareValues({ a: [0] }, { a: [5e-13] }, 1, TOLERANCE).difference).toBeUndefined();
    expect(compareValues(0, 5e-13, [1], TOLERANCE).difference).toBeDefined();
  });

  it('accepts a deviation of exactly the tolerance', () => {
    const loose = { relative: 0.5, absolute: 0 };
    expect(compareValues(1, 2, 0, loose)).toEqual({ difference: undefined, worst: 1 });
    expect(compareValues(1, 2.0001, 0, loose).difference).toBeDefined();
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

  it('is that of the largest entry of a list, and each field has its own', () => {
    expect(scalesOf({ m: [1, -4], t: -2, deep: [[3], { a: 5 }] })).toEqual({
      m: [4, 4],
      t: 2,
      deep: [[3], { a: 5 }],
    });
    expect(scalesOf(['up', null, true])).toEqual([0, 0, 0]);
    expect(scalesOf([1, 'up'])).toEqual([1, 0]);
    expect(scalesOf([])).toEqual([]);
  });

  it('over the steps follows the shape of the first', () => {
    expect(scalesOverSteps([])).toBe(0);
    expect(scalesOverSteps([-2, 1, 'up', Number.NaN])).toBe(2);
    expect(scalesOverSteps([{ m: [1, 0], t: 1 }, { m: [-3, 2], t: 2 }, 7])).toEqual({
      m: [3, 2],
      t: 2,
    });
    expect(scalesOverSteps([[1, 2], 9, [5]])).toEqual([5, 2]);
    expect(scalesOverSteps([{ m: 1 }, { v: 9 }])).toEqual({ m: 1 });
  });

  it('reports the largest deviation in units of the tolerance', () => {
    expect(compare([1, 1], [1, 1 + 5e-10]).worst).toBeCloseTo(0.5, 2);
    expect(compare([1, 1], [1 + 5e-10, 1]).worst).toBeCloseTo(0.5, 2);
    expect(compare({ a: 1, b: 1 }, { a: 1 + 5e-10, b: 1 }).worst).toBeCloseTo(0.5, 2);
    expect(compare({ a: 1, b: 1 }, { a: 1, b: 1 - 5e-10 }).worst).toBeCloseTo(0.5, 2);
  });
});
