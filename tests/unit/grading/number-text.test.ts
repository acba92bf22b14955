import { expect, it } from 'vitest';
import { numberPairText, numberText, valueText } from '../../../src/grading/number-text.ts';
import { Odd, type Value } from '../../../src/grading/value.ts';

it.each<[number, string]>([
  [0.5, '0.5'],
  [1 / 3, '0.333333'],
  [123456789, '123457000'],
  [-2, '−2'],
  [1.5e-9, '1.5e−9'],
  [-1.5e-9, '−1.5e−9'],
  [0, '0'],
  [Number.NaN, 'NaN'],
  [Infinity, '∞'],
  [-Infinity, '−∞'],
])('%d has at most six digits and a minus sign', (value, text) =>
  expect(numberText(value)).toBe(text),
);

it.each<[number, number, readonly [string, string]]>([
  [1, 2, ['1', '2']],
  [1.0000001, 1, ['1.0000001', '1']],
  [-1.0000001, -1, ['−1.0000001', '−1']],
  [1 / 3, 0.3333333, ['0.33333333', '0.3333333']],
  [0.1 + 0.2, 0.3, ['0.30000000000000004', '0.3']],
  [1 + 2 ** -50, 1, ['1.000000000000001', '1']],
  [Number.NaN, 1, ['NaN', '1']],
  [1, -Infinity, ['1', '−∞']],
  [Infinity, Infinity, ['∞', '∞']],
  [-2, -2, ['−2', '−2']],
])('%d beside %d has the digits that tell them apart', (a, b, texts) =>
  expect(numberPairText(a, b)).toEqual(texts),
);

it.each<[Value, string]>([
  [1 / 3, '0.333333'],
  [[1, -2, []], '[1, −2, []]'],
  [{ m: [0.5], t: 2 }, '{ m: [0.5], t: 2 }'],
  [new Odd('promise'), 'promise'],
  ['up', '"up"'],
  [true, 'true'],
  [null, 'null'],
])('shortens any value for a table: %o', (value, text) => expect(valueText(value)).toBe(text));
