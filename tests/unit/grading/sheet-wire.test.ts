import { describe, expect, it } from 'vitest';
import type { Sheet } from '../../../src/grading/sheet.ts';
import { parseSheet, writeSheet } from '../../../src/grading/sheet-wire.ts';
import { ODD_KINDS, Odd, type Value } from '../../../src/grading/value.ts';
import { applyCase, sheetOf } from './sheets.ts';

const there = (value: Value) => sheetOf([applyCase('one', value)]);
const back = (value: Value) => parseSheet(writeSheet(there(value)));

it.each<[string, Value]>([
  ['finite numbers', [0.1 + 0.2, -1e-300, 0]],
  ['the numbers that JSON lacks', [Number.NaN, Infinity, -Infinity]],
  ['words, truth and nothing', { word: 'up', yes: true, none: null }],
  ['every odd kind', ODD_KINDS.map((kind) => new Odd(kind))],
])('%s come back as they were', (_name, value) => {
  expect(back(value)).toStrictEqual(there(value));
});

it('writes plain JSON, with a tag for what it lacks', () => {
  const text = writeSheet(there([1, Number.NaN, -Infinity, new Odd('cycle')]));
  expect(text).toContain('"value":[1,{"$number":"NaN"},{"$number":"-Infinity"},{"$odd":"cycle"}]');
});

it('takes no unknown tag for an odd thing', () => {
  const text = writeSheet(there('here')).replace('"here"', '{"$odd":"nonsense"}');
  expect(parseSheet(text).cases[0]?.check).toMatchObject({
    expected: { value: { $odd: 'nonsense' } },
  });
});

describe('what is no sheet', () => {
  const sheet: Sheet = sheetOf([]);
  const without = (name: keyof Sheet) => ({ ...sheet, [name]: undefined });
  it.each<[string, unknown]>([
    ['a number', 1],
    ['nothing', null],
    ['a page of an error', 'Not found'],
    ['an empty object', {}],
    ...(
      ['id', 'revision', 'budgetMs', 'entry', 'order', 'cases', 'conventions', 'mistakes'] as const
    ).map((name): [string, unknown] => [`a sheet without ${name}`, without(name)]),
    ['an object for a list', { ...sheet, cases: {} }],
    ['a number for a name', { ...sheet, id: 1 }],
    ['a word for a number', { ...sheet, budgetMs: '2000' }],
  ])('%s', (_name, value) => {
    expect(() => parseSheet(JSON.stringify(value))).toThrow(
      'This is not an exercise sheet: rebuild the site.',
    );
  });
});
