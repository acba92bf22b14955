import { readdirSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { type Fields, initialState, readState, writeState } from '../../src/islands/lab-state.ts';
import { property } from './property.ts';
import { expectUnpolluted } from './unpolluted.ts';

/** Every lab's fields, by file: a new lab is tested by existing. */
const FOLDER = 'src/islands';
const files = readdirSync(FOLDER).filter((file) => /^lab-.+-state\.ts$/.test(file));
const labs = await Promise.all(
  files.map(async (file) => {
    const module: Record<string, unknown> = await import(path.resolve(FOLDER, file));
    const fields = Object.entries(module).find(([name]) => name.endsWith('_FIELDS'))?.[1];
    if (fields === undefined) throw new Error(`${file} exports no record of fields.`);
    return { file, fields: fields as Fields };
  }),
);

/** The words and numbers that a lab's own addresses are made of. */
function wordsOf(fields: Fields): readonly string[] {
  const texts = Object.values(fields).map((field) => field.print(field.initial));
  return [...new Set(texts.flatMap((text) => text.split(/[,;:=]/)))];
}

/** Fragments that are nearly addresses of the lab. */
function fragmentsOf(fields: Fields): fc.Arbitrary<string> {
  const number = fc.oneof(
    fc.double({ noNaN: true }).map(String),
    fc.double({ min: 0, max: 10, noNaN: true }).map(String),
    fc.integer({ min: -2, max: 1300 }).map(String),
    fc.constantFrom('0', '-0', '1e-7', '0x10', '1_0', ' 5', '+1', '.5', '5.', '1e999', 'NaN'),
  );
  const word = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom('', ...wordsOf(fields)) },
    { weight: 4, arbitrary: number },
    fc.constantFrom('on', 'off', 'own.adam', 'adam', 'nesterov', 'lr', 'beta1', '__proto__'),
    fc.string({ maxLength: 5 }),
  );
  const text = fc
    .array(fc.tuple(word, fc.constantFrom(',', ';', ':', '=', '')), { maxLength: 9 })
    .map((parts) => parts.flat().join(''));
  const rule = fc
    .tuple(fc.constantFrom('adam', 'own.momentum', 'sgd'), fc.constantFrom('lr', 'beta'), number)
    .map(([id, hyper, size]) => `${id}:${hyper}=${size}`);
  const value = fc.oneof(
    word,
    rule,
    text,
    fc.constantFrom(...Object.values(fields).map((field) => field.print(field.initial))),
  );
  const name = fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...Object.keys(fields)) },
    fc.constantFrom('v', '__proto__', 'constructor', 'hasOwnProperty', ''),
  );
  const part = fc.tuple(name, value).map(([left, right]) => `${left}=${encodeURIComponent(right)}`);
  return fc.oneof(
    {
      weight: 9,
      arbitrary: fc.array(part, { maxLength: 6 }).map((all) => ['#v=1', ...all].join('&')),
    },
    fc.string({ unit: 'binary' }),
  );
}

describe.each(labs)('the address of $file', ({ fields }) => {
  const names = Object.keys(initialState(fields));

  property('opens as a whole state, whatever it holds', fragmentsOf(fields), (fragment) => {
    const { state, note } = readState(fields, fragment);
    expect(Object.keys(state)).toEqual(names);
    expect(Object.getPrototypeOf(state)).toBe(Object.prototype);
    expect((note ?? '').length).toBeLessThan(400);
    expect(numbersIn(state).filter((one) => !Number.isFinite(one))).toEqual([]);
    expectUnpolluted();
  });

  property('that was read is written so that it is read again', fragmentsOf(fields), (fragment) => {
    const written = writeState(fields, readState(fields, fragment).state);
    const again = readState(fields, written);
    expect(again.note).toBeUndefined();
    expect(writeState(fields, again.state)).toBe(written);
    // Words and whole numbers come back as they were; other numbers to the six digits that an address carries.
    expect(rounded(again.state)).toEqual(rounded(readState(fields, fragment).state));
  });
});

const numbersIn = (value: unknown): readonly number[] =>
  typeof value === 'number'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(numbersIn)
      : [];

const rounded = (state: unknown): unknown =>
  JSON.parse(
    JSON.stringify(state, (_, value: unknown) =>
      typeof value === 'number' ? Number(value.toPrecision(6)) : value,
    ),
  );
