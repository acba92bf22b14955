import { describe, expect, it } from 'vitest';
import { compareRolled } from '../../../src/grading/compare-rolled.ts';
import type { Rolled, RolledEnd } from '../../../src/grading/run.ts';
import { Odd, type Value } from '../../../src/grading/value.ts';
import { rolled } from './sheets.ts';

const yardstick = { tolerance: { relative: 1e-9, absolute: 1e-12 }, order: ['t', 'm', 'v'] };
const compare = (expected: Rolled, found: Rolled) => compareRolled(expected, found, yardstick);
const state = (m: number) => ({ v: [1, 1], m: [m, m], t: 1 });
const one = { step: 1, w: [1, 1], state: state(0.1) };
const two = { step: 2, w: [2, 2], state: state(0.2) };
const right = rolled([one, two]);
const threw = (step: number): RolledEnd => ({ kind: 'threw', step, error: { message: 'no' } });
const stuck = (step: number): RolledEnd => ({ kind: 'stuck', step, returned: 1 });

it('agrees with itself, and tells the largest deviation in units of the tolerance', () => {
  expect(compare(right, right)).toEqual({ trouble: undefined, worst: 0 });
  // At 1 the limit is 1e-9 relative and 1e-12 of the largest weight seen, 2.
  const near = { ...one, w: [1, 1 + 5e-10] };
  expect(compare(right, rolled([near, two])).worst).toBeCloseTo(0.5, 2);
  const nearState = { ...one, state: { ...one.state, m: [0.1, 0.1 + 5e-11] } };
  expect(compare(right, rolled([nearState, two])).worst).toBeCloseTo(0.5, 2);
  expect(
    compare(rolled([], { initial: [2] }), rolled([], { initial: [2 + 1e-9] })).worst,
  ).toBeCloseTo(0.5, 2);
  const both = rolled([one], { interleaved: [one] });
  expect(compare(both, rolled([one], { interleaved: [near] })).worst).toBeCloseTo(0.5, 2);
});

describe('the initial state', () => {
  it.each<[string, Value, object]>([
    [
      'a wrong number',
      { t: 0, m: [1] },
      { quantity: 'm', difference: { kind: 'number', path: [0], expected: 0, found: 1 } },
    ],
    [
      'a missing field',
      { t: 0 },
      { quantity: 'state', difference: { kind: 'field', path: [], field: 'm', found: ['t'] } },
    ],
    [
      'an inherited name',
      [],
      { quantity: 'state', difference: { kind: 'type', expected: 'an object', found: 'an array' } },
    ],
  ])('%s is trouble at step 0', (_name, initial, more) => {
    const expected = rolled([one], { initial: { t: 0, m: [0] } });
    const { trouble, worst } = compare(expected, rolled([one], { initial }));
    expect(trouble).toMatchObject({ kind: 'difference', step: 0, ...more });
    expect(worst).toBe(Infinity);
  });

  it('is not asked for where init threw', () => {
    const found = rolled([], { initial: 1, end: threw(0) });
    expect(compare(right, found).trouble).toEqual({
      kind: 'threw',
      step: 0,
      error: { message: 'no' },
    });
    const expected = rolled([], { initial: { t: 1 }, end: threw(0) });
    expect(compare(expected, found).trouble).toMatchObject({ kind: 'difference', step: 0 });
  });

  it('may be a plain value', () =>
    expect(
      compare(rolled([one], { initial: 3 }), rolled([one], { initial: 4 })).trouble,
    ).toMatchObject({ quantity: 'state', difference: { expected: 3, found: 4 } }));
});

describe('the steps', () => {
  it('compares fields in computing order, unknown ones last, and weights after the state', () => {
    const wanted = { step: 1, w: [1], state: { extra: 1, v: 1, m: 1, t: 1 } };
    const quantity = (found: object) => {
      const { trouble } = compare(rolled([wanted]), rolled([{ ...wanted, ...found }]));
      return trouble?.kind === 'difference' && trouble.quantity;
    };
    expect(quantity({ w: [9], state: { extra: 9, v: 9, m: 9, t: 9 } })).toBe('t');
    expect(quantity({ w: [9], state: { extra: 9, v: 9, m: 9, t: 1 } })).toBe('m');
    expect(quantity({ w: [9], state: { extra: 9, v: 9, m: 1, t: 1 } })).toBe('v');
    expect(quantity({ w: [9], state: { extra: 9, v: 1, m: 1, t: 1 } })).toBe('extra');
    expect(quantity({ w: [9] })).toBe('w');
  });

  it('names step and place of the first difference', () => {
    const wrong = { ...two, w: [2, 3] };
    expect(compare(right, rolled([one, wrong]))).toEqual({
      trouble: {
        kind: 'difference',
        step: 2,
        quantity: 'w',
        difference: {
          kind: 'number',
          path: [1],
          expected: 2,
          found: 3,
          limit: expect.closeTo(3.002e-9, 15),
        },
      },
      worst: Infinity,
    });
  });

  it('lets a state’s coordinate cross zero within the size it had over the steps', () => {
    const crossing = rolled([
      { step: 1, w: [1], state: { m: [1, 1e-6] } },
      { step: 2, w: [0], state: { m: [0, 0] } },
    ]);
    const off = (m: number[], w: number[]) =>
      compare(crossing, rolled([...crossing.records.slice(0, 1), { step: 2, w, state: { m } }]))
        .trouble;
    expect(off([5e-13, 0], [5e-13])).toBeUndefined();
    expect(off([5e-12, 0], [0])).toBeDefined();
    expect(off([0, 5e-13], [0])).toBeDefined();
    expect(off([0, 0], [5e-12])).toBeDefined();
  });

  it('finds steps by their number, and one that is left out', () => {
    expect(compare(right, rolled([two, one])).trouble).toBeUndefined();
    expect(compare(right, rolled([one]))).toEqual({
      trouble: { kind: 'stuck', step: 2, returned: new Odd('undefined') },
      worst: Infinity,
    });
    const both = rolled([one], { interleaved: [one, two] });
    expect(compare(both, rolled([one], { interleaved: [one] })).trouble).toMatchObject({
      kind: 'stuck',
      step: 2,
    });
  });
});

describe('changed inputs', () => {
  const changed = (step: number, what = 'w') => rolled([one, two], { mutated: { step, what } });

  it('are trouble where they are not expected, and where they are and do not happen', () => {
    const trouble = { kind: 'mutated', step: 2, what: 'w' };
    expect(compare(right, changed(2)).trouble).toEqual(trouble);
    expect(compare(changed(2), right).trouble).toEqual(trouble);
    expect(compare(changed(2), changed(2)).trouble).toBeUndefined();
    expect(compare(changed(2, 'g'), changed(2)).trouble).toEqual(trouble);
    expect(compare(changed(1), changed(2)).trouble).toEqual(trouble);
  });

  it('come before a difference of the same step, and after one of an earlier', () => {
    const wrong = { ...one, w: [9, 9] };
    const kind = (step: number) =>
      compare(right, { ...rolled([wrong, two]), mutated: { step, what: 'w' } }).trouble?.kind;
    expect(kind(1)).toBe('mutated');
    expect(kind(2)).toBe('difference');
  });
});

describe('the end', () => {
  it.each<[string, RolledEnd, RolledEnd, object | undefined]>([
    ['both threw at one step', threw(2), threw(2), undefined],
    ['both are stuck at one step', stuck(2), stuck(2), undefined],
    ['both threw, at two steps', threw(2), threw(1), { kind: 'threw', step: 1 }],
    ['both are stuck, at two steps', stuck(2), stuck(1), { kind: 'stuck', step: 1, returned: 1 }],
    ['did not throw', threw(2), { kind: 'done' }, { kind: 'did-not-throw' }],
    ['threw', { kind: 'done' }, threw(2), { kind: 'threw', step: 2, error: { message: 'no' } }],
    ['got stuck', { kind: 'done' }, stuck(2), { kind: 'stuck', step: 2, returned: 1 }],
    ['threw where it should be stuck', stuck(2), threw(2), { kind: 'threw', step: 2 }],
  ])('%s', (_name, expected, found, trouble) => {
    const got = compare(rolled([one], { end: expected }), rolled([one], { end: found })).trouble;
    if (trouble === undefined) expect(got).toBeUndefined();
    else expect(got).toMatchObject(trouble);
  });
});
