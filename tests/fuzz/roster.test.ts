import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { UsageError } from '../../src/cli/command.ts';
import { folded, readRoster } from '../../src/cli/regrade/roster.ts';
import { property } from './property.ts';

const piece = fc.oneof(
  fc.constantFrom('id', 'name', 'Student', 'SIS User ID', 'email', '7', 'Ada', '__proto__'),
  fc.constantFrom(...',;\t"\n\r', '\r\n', 'sep=', 'sep=;\n', '\uFEFF', '""', ' '),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 60 }),
  fc
    .tuple(fc.array(piece, { maxLength: 20 }), fc.constantFrom('utf8', 'utf16le', 'latin1'))
    .map(([pieces, encoding]) => Buffer.from(pieces.join(''), encoding as BufferEncoding)),
  fc.array(piece, { maxLength: 20 }).map((pieces) => Buffer.from(`id,name\n${pieces.join('')}`)),
);

/** A text as a cell of a roster holds it: no line of its own making, nothing at its ends to trim. */
const cell = fc
  .string({ unit: 'grapheme', maxLength: 12 })
  .map((text) => text.replace(/[\p{Cc}\u2028\u2029\uFEFF]/gu, '').trim());
const named = cell.filter((text) => text !== '' && !/points possible/i.test(text));
const roster = fc.record({
  students: fc.uniqueArray(fc.record({ id: named, name: named }), {
    minLength: 1,
    maxLength: 6,
    selector: ({ id }) => folded(id),
  }),
  delimiter: fc.constantFrom(',', ';', '\t'),
  encoding: fc.constantFrom('utf8', 'utf16le'),
  title: fc.constantFrom('id', 'SIS User ID', 'ID number', ' Username '),
  end: fc.constantFrom('\n', '\r\n'),
});

describe('a roster', () => {
  property('of any bytes is read, or refused with the place to mend', bytes, (some) => {
    try {
      const { students, find } = readRoster(some, 'roster.csv');
      for (const student of students) for (const id of student.ids) expect(find(id)).toBe(student);
    } catch (error) {
      expect(error).toBeInstanceOf(UsageError);
      expect(String(error)).toContain('roster.csv');
    }
  });

  property('gives every student by the id, however it was saved', roster, (one) => {
    const { students, delimiter, encoding, title, end } = one;
    const text = stringify([[title, 'Name'], ...students.map(({ id, name }) => [id, name])], {
      delimiter,
      record_delimiter: end,
      quoted_match: /"/,
    });
    const marked = `${encoding === 'utf8' ? '' : '\uFEFF'}${text}`;
    const { students: read, find } = readRoster(Buffer.from(marked, encoding), 'roster.csv');
    expect(read.map(({ name }) => name)).toEqual(students.map(({ name }) => name));
    for (const { id, name } of students)
      expect(find(` ${id.toUpperCase()} `)?.name ?? find(id)?.name).toBe(name);
  });
});
