import type { Call } from '../../../src/grading/call.ts';
import type { Outcome, Rolled, Run, StepRecord } from '../../../src/grading/run.ts';
import type { Sheet, SheetCase } from '../../../src/grading/sheet.ts';
import type { Value } from '../../../src/grading/value.ts';

/** Makers of small sheets and runs, so that a test shows only what it is about. */

export const sheetOf = (cases: readonly SheetCase[], more: Partial<Sheet> = {}): Sheet => ({
  id: 'made-up',
  revision: 'r',
  seed: 1,
  entry: ['f'],
  order: ['t', 'm', 'v'],
  tolerance: { relative: 1e-9, absolute: 1e-12 },
  budgetMs: 2000,
  cases,
  conventions: [],
  mistakes: [],
  ...more,
});

export const returned = (value: Value, mutated: readonly string[] = []): Outcome => ({
  kind: 'returned',
  value,
  mutated,
});

export const applyCase = (
  purpose: string,
  value: Value,
  visibility: SheetCase['visibility'] = 'example',
): SheetCase => ({
  purpose,
  visibility,
  size: '2 numbers',
  check: { kind: 'expect', call: { kind: 'apply', fn: 'f', args: [1] }, expected: returned(value) },
});

export const rolled = (records: readonly StepRecord[], more: Partial<Rolled> = {}): Rolled => ({
  kind: 'rolled',
  initial: { t: 0 },
  records,
  end: { kind: 'done' },
  ...more,
});

export const rolloutCall = (w0: readonly number[], record: readonly number[]): Call => ({
  kind: 'rollout',
  w0,
  gradients: { kind: 'list', list: record.map(() => w0.map(() => 1)) },
  hyper: {},
  record,
});

export const rolloutCase = (expected: Rolled, w0: readonly number[] = [0, 0]): SheetCase => ({
  purpose: 'a rollout',
  visibility: 'hidden',
  size: '2 parameters, 3 steps',
  check: {
    kind: 'expect',
    call: rolloutCall(
      w0,
      expected.records.map((one) => one.step),
    ),
    expected,
  },
});

export const runOf = (outcomes: readonly Outcome[], more: Partial<Run> = {}): Run => ({
  load: { kind: 'loaded', exports: { f: 'function' }, arities: { f: 1, step: 4 } },
  outcomes,
  end: 'finished',
  logs: { lines: [], dropped: 0 },
  durationMs: 1,
  ...more,
});
