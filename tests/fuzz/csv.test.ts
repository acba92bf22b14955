import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { csvLine, gradesCsv } from '../../src/cli/regrade/csv.ts';
import type { StudentRow } from '../../src/cli/regrade/grades.ts';
import { csvOf } from '../../src/islands/lab-export.ts';
import { property } from './property.ts';

/** What begins a formula in a spreadsheet, by the OWASP page on CSV injection, full-width forms included. */
const FORMULA = /^[=+@\uFF1D\uFF0B\uFF0D\uFF20-]/;

const piece = fc.oneof(
  fc.constantFrom(...'=+-@;,|"\'\t\r\n \u0000\uFF1D\uFF0B\uFF0D\uFF20\uFEFF\u2028', '=1+1', "''"),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const text = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
const number = fc.double({ min: 0, max: 1000, noNaN: true });
const row: fc.Arbitrary<StudentRow> = fc.record({
  id: text,
  name: text,
  standing: fc.constantFrom('graded', 'missing', 'contested'),
  roster: fc.record({
    line: fc.nat(),
    name: text,
    ids: fc.constant([]),
    fields: fc.constant({}),
  }),
  file: text,
  handIns: fc.nat(),
  penalty: number,
  marks: fc.constant([]),
  points: number,
  total: number,
  notes: fc.array(text, { maxLength: 2 }),
});
const heading = (broken: readonly { file: string; why: string }[]) => ({
  format: 'downhill-grades' as const,
  version: 1 as const,
  seed: 1,
  policy: { pick: 'latest' as const },
  exercises: [{ id: 'adam', revision: 'r' }],
  broken: [...broken],
  skipped: [],
});

const cellsOf = (csv: string, delimiter = ','): readonly (readonly string[])[] =>
  parse(csv, { bom: true, delimiter, relax_column_count: true, relax_quotes: true });

/**
 * The cells of a line as spreadsheets cut it, which are more lenient than RFC 4180: a quotation mark counts at the beginning
 * of a cell only, and what stands behind its partner belongs to the cell.
 */
function asSpreadsheet(line: string, separator: string): readonly string[] {
  const cells: string[] = [];
  let rest = line;
  for (;;) {
    const quoted = /^"((?:[^"]|"")*)"?/.exec(rest);
    const behind = rest.slice(quoted?.[0].length ?? 0);
    const end = behind.indexOf(separator);
    const tail = end < 0 ? behind : behind.slice(0, end);
    cells.push((quoted?.[1] ?? '').replaceAll('""', '"') + tail);
    if (end < 0) return cells;
    rest = behind.slice(end + 1);
  }
}

/** The text of a cell without what the writer may put before it or take out of it. */
const bare = (cell: string) => cell.replace(/[\p{Cc}\s']+/gu, '');

describe('the table of grades', () => {
  const table = fc.record({
    rows: fc.array(row, { maxLength: 2 }),
    broken: fc.array(fc.record({ file: text, why: text }), { maxLength: 1 }),
  });

  property('has a line for each row and a cell for each column', table, ({ rows, broken }) => {
    const csv = [...gradesCsv(heading(broken), rows)].join('');
    const cells = cellsOf(csv);
    expect(cells.map((line) => line.length)).toEqual(
      Array(1 + rows.length + broken.length).fill(10),
    );
    expect(
      cells
        .slice(1, 1 + rows.length)
        .map((line) => line[9] ?? '')
        .map(bare),
    ).toEqual(rows.map(({ notes }) => bare(notes.join('; '))));
    expect(cells.slice(1, 1 + rows.length).map((line) => Number(line[4]))).toEqual(
      rows.map(({ points }) => points),
    );
  });

  property(
    'holds no cell that a spreadsheet takes for a formula, whichever separator it goes by',
    fc.array(text, { minLength: 1, maxLength: 4 }),
    (cells) => {
      for (const separator of ',;|\t')
        for (const cell of asSpreadsheet(csvLine(cells), separator))
          expect(cell.trim()).not.toMatch(FORMULA);
    },
  );

  property(
    'says what was given but for control characters and apostrophes',
    fc.array(text, { minLength: 2, maxLength: 5 }),
    (cells) => {
      expect((cellsOf(csvLine(cells))[0] ?? []).map(bare)).toEqual(cells.map(bare));
    },
  );
});

describe('the table of a lab', () => {
  const cell = fc.oneof(text, fc.double());
  property(
    'is read back as it was',
    fc.record({
      columns: fc.array(text, { minLength: 2, maxLength: 2 }),
      rows: fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { maxLength: 3 }),
    }),
    (table) => {
      const read: unknown = parse(csvOf(table), { record_delimiter: '\r\n' });
      expect(read).toEqual([table.columns, ...table.rows.map((line) => line.map(String))]);
    },
  );
});
