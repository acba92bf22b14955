import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { judge } from '../../src/grading/judge.ts';
import type { Outcome, Run } from '../../src/grading/run.ts';
import { sentence } from '../../src/grading/sentences.ts';
import type { Sheet } from '../../src/grading/sheet.ts';
import { isFields, isList, ODD_KINDS, Odd, type Value } from '../../src/grading/value.ts';
import {
  applyCase,
  returned,
  rolled,
  rolloutCase,
  runOf,
  sheetOf,
} from '../unit/grading/sheets.ts';
import { property } from './property.ts';

const { value } = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.double(),
    fc.integer({ min: -3, max: 3 }),
    fc.string(),
    fc.boolean(),
    fc.constant(null),
    fc.constantFrom(...ODD_KINDS).map((kind) => new Odd(kind)),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(
      fc.oneof(fc.constantFrom('w', 'm', 'v', 't', '__proto__', 'constructor'), fc.string()),
      tie('value'),
      {
        maxKeys: 4,
      },
    ),
  ),
}));

const thrown = fc.record({ message: fc.string(), place: fc.record({ line: fc.integer() }) });
const records = fc.array(
  fc.record({ step: fc.integer({ min: 0, max: 4 }), w: value, state: value }),
  { maxLength: 4 },
);
const outcome: fc.Arbitrary<Outcome> = fc.oneof(
  fc.record({
    kind: fc.constant('returned' as const),
    value,
    mutated: fc.array(fc.string(), { maxLength: 2 }),
  }),
  fc.record({ kind: fc.constant('threw' as const), error: thrown }),
  fc.record({
    kind: fc.constant('rolled' as const),
    initial: value,
    records,
    end: fc.oneof(
      fc.constant({ kind: 'done' as const }),
      fc.record({ kind: fc.constant('threw' as const), step: fc.integer(), error: thrown }),
      fc.record({ kind: fc.constant('stuck' as const), step: fc.integer(), returned: value }),
    ),
  }),
);
const run: fc.Arbitrary<Run> = fc.record({
  load: fc.oneof(
    {
      weight: 6,
      arbitrary: fc.constant({
        kind: 'loaded' as const,
        exports: { f: 'function' as const },
        arities: { f: 1 },
      }),
    },
    fc.record({ kind: fc.constant('syntax' as const), message: fc.string() }),
    fc.record({ kind: fc.constant('threw' as const), error: thrown }),
    fc.constant({ kind: 'unfinished' as const }),
    fc.record({
      kind: fc.constant('loaded' as const),
      exports: fc.dictionary(
        fc.string(),
        fc.constantFrom('function' as const, 'class' as const, 'value' as const),
      ),
      arities: fc.dictionary(fc.string(), fc.integer()),
    }),
  ),
  outcomes: fc.array(outcome, { maxLength: 5 }),
  end: fc.constantFrom('finished' as const, 'deadline' as const, 'memory' as const),
  logs: fc.constant({ lines: [], dropped: 0 }),
  durationMs: fc.double({ min: 0, noNaN: true }),
});

/** A distance that no tolerance covers. */
const distance = fc
  .tuple(fc.double({ min: 1e-7, max: 1e8, noNaN: true }), fc.constantFrom(1, -1))
  .map(([size, sign]) => size * sign);

const RECORDS = [
  { step: 1, w: [1, 2], state: { t: 1, m: [0.1, 0.2] } },
  { step: 2, w: [2, 3], state: { t: 2, m: [0.3, 0.4] } },
];
const reference = rolled(RECORDS);
const sheet: Sheet = sheetOf(
  [
    applyCase('a list', [1, -2, 0]),
    applyCase('a record', { loss: 0.5, gradient: [[1], [2]] }, 'hidden'),
    rolloutCase(reference),
    {
      purpose: 'related',
      visibility: 'hidden',
      size: 's',
      check: {
        kind: 'relate',
        relation: { kind: 'permuted-result', order: [1, 0] },
        calls: [
          { kind: 'apply', fn: 'f', args: [1] },
          { kind: 'apply', fn: 'f', args: [2] },
        ],
      },
    },
  ],
  {
    mistakes: [{ id: 'm', question: 'q?', recorded: [returned([9]), 'same', 'same', 'broken'] }],
  },
);

describe('judge, given anything', () => {
  property('always has a verdict and a sentence', run, (one) => {
    const verdict = judge(sheet, one);
    expect(sentence(verdict).length).toBeGreaterThan(10);
    expect(verdict.passed).toBeLessThanOrEqual(verdict.total);
  });

  property('passes nothing but the right value', value, (found) => {
    const single = sheetOf([applyCase('a list', [1, -2, 0])]);
    const verdict = judge(single, runOf([returned(found)]));
    expect(verdict.status === 'passed').toBe(isRight(found));
  });

  property(
    'passes no answer with a number moved',
    fc.record({ at: fc.nat({ max: 5 }), by: distance }),
    ({ at, by }) => {
      const numbers = [0.5, 1, 2, 3, 4, 5];
      const moved = numbers.map((one, index) => (index === at ? one + by : one));
      const verdict = judge(sheetOf([applyCase('six', numbers)]), runOf([returned(moved)]));
      expect(verdict.status).toBe('failed');
    },
  );

  property(
    'passes no rollout with a number moved, in weights or state, and tells the step',
    fc.record({
      step: fc.nat({ max: 1 }),
      at: fc.nat({ max: 1 }),
      inState: fc.boolean(),
      by: distance,
    }),
    ({ step, at, inState, by }) => {
      const shift = (list: readonly number[]) => list.map((one, k) => (k === at ? one + by : one));
      const records = RECORDS.map((record, k) =>
        k !== step
          ? record
          : inState
            ? { ...record, state: { ...record.state, m: shift(record.state.m) } }
            : { ...record, w: shift(record.w) },
      );
      const verdict = judge(sheetOf([rolloutCase(reference)]), runOf([rolled(records)]));
      expect(verdict.status).toBe('failed');
      expect(sentence(verdict)).toContain(`step ${step + 1}`);
    },
  );
});

/** An equality written without the judge's: exact but for a tolerance far inside its own. */
function isRight(found: Value): boolean {
  if (!isList(found) || isFields(found) || found.length !== 3) return false;
  return [1, -2, 0].every((one, index) => {
    const mine = found[index];
    return typeof mine === 'number' && Math.abs(mine - one) <= 1e-9 * Math.abs(one) + 2e-12;
  });
}
