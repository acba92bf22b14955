import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { judge } from '../../src/grading/judge.ts';
import type { Outcome } from '../../src/grading/run.ts';
import { isFields, ODD_KINDS, Odd, type Value } from '../../src/grading/value.ts';
import { decodeRun } from '../../src/sandbox/decode.ts';
import { encodeValue } from '../../src/sandbox/encode.ts';
import { readValue } from '../../src/sandbox/read-value.ts';
import { VALUE_SIZE } from '../../src/sandbox/wire.ts';
import { applyCase, rolled, rolloutCase, sheetOf } from '../unit/grading/sheets.ts';
import { mangled } from './mangled.ts';
import { property } from './property.ts';
import { expectUnpolluted } from './unpolluted.ts';

const oddOf = (tag: string) => {
  const kind = ODD_KINDS.find((known) => known === tag);
  if (kind === undefined) throw new Error(tag);
  return new Odd(kind);
};
const carried = (value: unknown): unknown => readValue(JSON.parse(encodeValue(value)), oddOf);

const plain = fc.anything({
  maxDepth: 4,
  withNullPrototype: false,
  values: [
    fc.double(),
    fc.constantFrom(-0, Number.NaN, -Infinity),
    fc.integer(),
    fc.string(),
    fc.boolean(),
    fc.constant(null),
  ],
});
const keys = fc.oneof(
  fc.string(),
  fc.constantFrom('$', '$$', '$function', '__proto__', 'then', '', '0'),
);
const anything = fc.anything({
  maxDepth: 5,
  withBigInt: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withTypedArray: true,
  withSparseArray: true,
  withNullPrototype: true,
});

describe('a value on the wire', () => {
  property(
    'arrives as it left, numbers to the last bit, whatever its keys are called',
    fc.oneof(plain, fc.dictionary(keys, plain)),
    (sent) => expect(carried(sent)).toEqual(sent),
  );

  property('is written whatever it is, and can be read', anything, (value) => {
    carried(value);
    expect(encodeValue(value).length).toBeLessThan(VALUE_SIZE);
  });
});

const LOADED = 'L{"kind":"loaded","exports":{"f":"function"},"arities":{"f":0}}';
/** Pieces that real messages are made of; in any order they are often nearly right. */
const PIECES =
  `{ } [ ] , : " {} [] null true 1 -0 1e999 "x" {"$":"NaN"} {"$":"promise"} {"$":"x"} {"$":1} "$":
  "kind":"returned" "kind":"rolled" "kind":"threw" "kind":"loaded" "kind":"done" "kind":"stuck" "value": "mutated":
  "error": "message":"m" "initial": "records": "interleaved": "end": "exports": "arities": "place": "line":1
  {"message":"m"} {"kind":"done"} {"step":1,"w":[1],"state":{}} "__proto__": "step":1`.split(/\s+/);
const piece = fc.constantFrom(...PIECES);
const content = fc.oneof(
  fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
  fc.array(piece, { maxLength: 8 }).map((pieces) => `{${pieces.join(',')}}`),
  fc.string(),
);
const message = fc.oneof(
  fc.constant(LOADED),
  fc
    .tuple(fc.constantFrom('L', 'O', 'O', 'O', 'P', 'X', 'D', ''), content)
    .map((parts) => parts.join('')),
  fc.constantFrom(undefined, null, 7, {}, ['O'], 'D'),
);

describe('what comes out of a realm', () => {
  property(
    'is a Run, whatever it is',
    fc.record({
      messages: fc.array(message, { maxLength: 12 }),
      end: fc.constantFrom('finished' as const, 'deadline' as const, 'memory' as const),
      calls: fc.nat(5),
    }),
    ({ messages, end, calls }) => {
      const run = decodeRun({ messages, end }, calls, 1);
      expect(run.outcomes.length).toBeLessThanOrEqual(calls);
      expect(run.logs.lines.length).toBeLessThanOrEqual(200);
      if (run.end === 'finished' && run.load.kind === 'loaded')
        expect(run.outcomes.length).toBe(calls);
      expect(['loaded', 'syntax', 'threw', 'unfinished']).toContain(run.load.kind);
      expectUnpolluted();
    },
  );

  const expected = rolled([{ step: 1, w: [1, 2], state: { t: 1, m: [0.1, 0.2] } }]);
  const sheet = sheetOf([applyCase('a list', [1, -2, 0]), rolloutCase(expected)]);
  const right = ['{"kind":"returned","value":[1,-2,0],"mutated":[]}', JSON.stringify(expected)];
  const forged = fc.record({
    first: mangled(JSON.parse(right[0] ?? '')),
    second: mangled(JSON.parse(right[1] ?? '')),
  });

  property('passes only if it says what is right', forged, ({ first, second }) => {
    const messages = [LOADED, `O${first}`, `O${second}`, 'D'];
    const run = decodeRun({ messages, end: 'finished' }, 2, 1);
    const verdict = judge(sheet, run);
    expect(verdict.status === 'passed').toBe(isRight(run.outcomes));
    expectUnpolluted();
  });
});

/** Whether two outcomes say what the sheet expects, told without the judge's own comparison. */
function isRight([first, second]: readonly Outcome[]): boolean {
  if (first?.kind !== 'returned' || first.mutated.length > 0) return false;
  if (!areNear(first.value, [1, -2, 0])) return false;
  if (second?.kind !== 'rolled' || second.end.kind !== 'done' || second.mutated) return false;
  const record = second.records.findLast(({ step }) => step === 1);
  return (
    record !== undefined &&
    areNear(fieldOf(second.initial, 't'), 0) &&
    areNear(record.w, [1, 2]) &&
    areNear(fieldOf(record.state, 't'), 1) &&
    areNear(fieldOf(record.state, 'm'), [0.1, 0.2])
  );
}

const fieldOf = (value: Value, name: string): unknown =>
  isFields(value) && Object.hasOwn(value, name) ? value[name] : undefined;

function areNear(found: unknown, wanted: number | readonly number[]): boolean {
  if (typeof wanted === 'number')
    return typeof found === 'number' && Math.abs(found - wanted) <= 1e-9;
  return (
    Array.isArray(found) &&
    found.length === wanted.length &&
    wanted.every((one, k) => areNear(found[k], one))
  );
}
