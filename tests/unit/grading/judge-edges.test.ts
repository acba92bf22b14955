import { describe, expect, it } from 'vitest';
import { judge } from '../../../src/grading/judge.ts';
import type { Relation, SheetCase } from '../../../src/grading/sheet.ts';
import { callsOf } from '../../../src/grading/sheet-calls.ts';
import { applyCase, returned, rolled, rolloutCall, rolloutCase, runOf, sheetOf } from './sheets.ts';

const two = sheetOf([applyCase('one', [1, 2]), applyCase('other', [3, 4], 'hidden')]);
const none = { passed: 0, total: 2 };
const place = { line: 3, column: 1 };

describe('the whole verdict', () => {
  it.each<[string, Parameters<typeof runOf>[1], object]>([
    [
      'on a syntax error',
      { load: { kind: 'syntax', message: 'Unexpected token' } },
      { status: 'invalid', reason: { kind: 'syntax', message: 'Unexpected token' }, ...none },
    ],
    [
      'on a syntax error with its place',
      { load: { kind: 'syntax', message: 'Unexpected token', place } },
      {
        status: 'invalid',
        reason: { kind: 'syntax', message: 'Unexpected token', place },
        ...none,
      },
    ],
    [
      'on a throw while loading',
      { load: { kind: 'threw', error: { message: 'no' } } },
      { status: 'threw', message: 'no', during: { kind: 'loading' }, ...none },
    ],
    [
      'on a throw while loading with its place',
      { load: { kind: 'threw', error: { message: 'no', place } } },
      { status: 'threw', message: 'no', place, during: { kind: 'loading' }, ...none },
    ],
    [
      'on a file that never loads',
      { load: { kind: 'unfinished' } },
      { status: 'timeout', during: { kind: 'loading' }, budgetMs: 2000, ...none },
    ],
    [
      'on a full memory while loading',
      { load: { kind: 'unfinished' }, end: 'memory' },
      { status: 'memory', during: { kind: 'loading' }, ...none },
    ],
    [
      'on other exports',
      { load: { kind: 'loaded', exports: { g: 'function', h: 'value' }, arities: {} } },
      {
        status: 'invalid',
        reason: { kind: 'not-exported', name: 'f', exported: ['g', 'h'] },
        ...none,
      },
    ],
    [
      'on a class',
      { load: { kind: 'loaded', exports: { f: 'class' }, arities: {} } },
      { status: 'invalid', reason: { kind: 'not-a-function', name: 'f', found: 'class' }, ...none },
    ],
  ])('%s', (_name, more, verdict) => {
    expect(judge(two, runOf([], more))).toStrictEqual(verdict);
  });

  it('on a run cut off in a later case', () =>
    expect(judge(two, runOf([returned([1, 2])], { end: 'deadline' }))).toStrictEqual({
      status: 'timeout',
      during: { kind: 'case', number: 2, purpose: 'other' },
      budgetMs: 2000,
      passed: 1,
      total: 2,
    }));

  it('on a run cut off when all was answered', () => {
    const all = [returned([1, 2]), returned([3, 4])];
    const last = { kind: 'case', number: 2, purpose: 'other' };
    expect(judge(two, runOf(all, { end: 'memory' }))).toStrictEqual({
      status: 'memory',
      during: last,
      passed: 2,
      total: 2,
    });
  });

  it('on a sheet without cases', () => {
    const empty = sheetOf([]);
    const counted = { passed: 0, total: 0 };
    expect(judge(empty, runOf([]))).toStrictEqual({ status: 'passed', worst: 0, ...counted });
    expect(judge(empty, runOf([], { end: 'deadline' }))).toMatchObject({
      status: 'timeout',
      during: { kind: 'case', number: 0, purpose: '' },
    });
  });

  it('on a pass: the largest deviation of any case', () => {
    const near = [returned([1, 2 + 4e-9 * 0.5]), returned([3, 4])];
    expect(judge(two, runOf(near))).toStrictEqual({
      status: 'passed',
      worst: expect.closeTo(1, 2),
      passed: 2,
      total: 2,
    });
  });

  it('on a failure with a reading, and with a mistake instead of it', () => {
    const run = runOf([returned([1, 2]), returned([-3, -4])]);
    const failed = {
      status: 'failed',
      passed: 1,
      total: 2,
      failure: {
        number: 2,
        purpose: 'other',
        visibility: 'hidden',
        size: '2 numbers',
        deviation: {
          kind: 'differs',
          divergence: {
            quantity: 'result',
            path: [0],
            relativeError: 2,
            tolerance: expect.closeTo(3.004e-9, 15),
          },
        },
      },
    };
    expect(judge(two, run)).toStrictEqual({ ...failed, reading: { kind: 'sign' } });
    const recorded = ['same', returned([-3, -4])] as const;
    const mistakes = [{ id: 'uphill', question: 'Which way?', recorded }];
    expect(judge({ ...two, mistakes }, run)).toStrictEqual({
      ...failed,
      mistake: { id: 'uphill', question: 'Which way?' },
    });
    expect(judge(two, runOf([returned([1, 2]), returned([3, 9])]))).not.toHaveProperty('reading');
  });

  it('on a throw that is a known mistake', () => {
    const threw = { kind: 'threw', error: { message: 'no' } } as const;
    const oneThrows = sheetOf([applyCase('one', 1)]);
    const run = runOf([threw]);
    expect(judge(oneThrows, run)).not.toHaveProperty('mistake');
    const expecting: SheetCase = {
      ...applyCase('one', 1),
      check: { kind: 'expect', call: { kind: 'apply', fn: 'f', args: [1] }, expected: threw },
    };
    expect(judge(sheetOf([expecting]), run)).toMatchObject({ status: 'passed' });
    const mistakes = [{ id: 'm', question: 'm?', recorded: [threw] }];
    expect(judge({ ...oneThrows, mistakes }, run)).toStrictEqual({
      status: 'threw',
      message: 'no',
      during: { kind: 'case', number: 1, purpose: 'one' },
      mistake: { id: 'm', question: 'm?' },
      passed: 0,
      total: 1,
    });
  });
});

describe('the number of parameters', () => {
  const declaring = (arities: Record<string, number>) => ({
    load: { kind: 'loaded', exports: { f: 'function', step: 'function' }, arities } as const,
  });
  const wrong = [returned([0, 0]), returned([0, 0])];

  it('is no trouble where it is right, unknown, or where anything passes', () => {
    expect(judge(two, runOf(wrong, declaring({ f: 1 }))).status).toBe('failed');
    expect(judge(two, runOf(wrong, declaring({}))).status).toBe('failed');
    const half = [returned([1, 2]), returned([0, 0])];
    expect(judge(two, runOf(half, declaring({ f: 2 }))).status).toBe('failed');
  });

  it('is no trouble where the mistake is known', () => {
    const recorded = wrong.slice(0, 2);
    const sheet = { ...two, mistakes: [{ id: 'm', question: 'm?', recorded }] };
    expect(judge(sheet, runOf(wrong, declaring({ f: 2 })))).toMatchObject({ status: 'failed' });
  });

  it('is four for the step of a rollout', () => {
    const sheet = sheetOf([rolloutCase(rolled([{ step: 1, w: [1, 1], state: {} }]))]);
    const run = (step: number) =>
      runOf([rolled([{ step: 1, w: [9, 3], state: {} }])], declaring({ step }));
    expect(judge(sheet, run(4)).status).toBe('failed');
    expect(judge(sheet, run(3))).toStrictEqual({
      status: 'invalid',
      reason: { kind: 'arity', name: 'step', declared: 3, called: 4 },
      passed: 0,
      total: 1,
    });
  });
});

describe('recognition beside relations', () => {
  const call = rolloutCall([0], [1]);
  const relation: Relation = { kind: 'same-result' };
  const related: SheetCase = {
    purpose: 'related',
    visibility: 'hidden',
    size: 's',
    check: { kind: 'relate', relation, calls: [call, call] },
  };
  const sheet = (...recorded: readonly ('same' | 'broken' | ReturnType<typeof returned>)[]) => ({
    ...sheetOf([related, applyCase('one', [1, 2])]),
    mistakes: [{ id: 'm', question: 'm?', recorded }],
  });
  const named = (of: ReturnType<typeof sheet>, ...values: number[][]) =>
    'mistake' in judge(of, runOf(values.map((value) => returned(value))));

  it('takes a relation as held or broken, and counts two outcomes for it', () => {
    expect(named(sheet('same', returned([7, 7])), [1], [1], [7, 7])).toBe(true);
    expect(named(sheet('broken', returned([7, 7])), [1], [1], [7, 7])).toBe(false);
    expect(named(sheet('broken', returned([7, 7])), [1], [2], [7, 7])).toBe(true);
    expect(named(sheet('same', returned([7, 7])), [1], [2], [7, 7])).toBe(false);
    expect(named(sheet('broken', 'same'), [1], [2], [1, 2])).toBe(true);
    expect(named(sheet('broken'), [1], [2], [1, 2])).toBe(false);
  });

  it('compares with the scale of the case', () => {
    const one = applyCase('one', [1, 0]);
    const scaled = (scale: object): SheetCase => ({ ...one, check: { ...one.check, ...scale } });
    const of = (scale: object) => ({
      ...sheetOf([scaled(scale)]),
      mistakes: [{ id: 'm', question: 'm?', recorded: [returned([5, 0])] }],
    });
    expect(named(of({ scale: 100 }), [5, 5e-11])).toBe(true);
    expect(named(of({}), [5, 5e-11])).toBe(false);
  });

  it('hands a realm all calls, both of a relation', () =>
    expect(callsOf(sheet())).toEqual([call, call, { kind: 'apply', fn: 'f', args: [1] }]));
});
