import { describe, expect, it } from 'vitest';
import { judge } from '../../../src/grading/judge.ts';
import { sentence } from '../../../src/grading/sentences.ts';
import { Odd } from '../../../src/grading/value.ts';
import { applyCase, returned, rolled, rolloutCall, rolloutCase, runOf, sheetOf } from './sheets.ts';

const two = sheetOf([applyCase('one', [1, 2]), applyCase('other', [3, 4], 'hidden')]);

describe('a single call', () => {
  it('passes when every case agrees, and says how near the limit it came', () => {
    const verdict = judge(two, runOf([returned([1, 2]), returned([3, 4 + 2e-9])]));
    expect(verdict).toMatchObject({ status: 'passed', passed: 2, total: 2 });
    expect(verdict.status === 'passed' && verdict.worst).toBeCloseTo(0.5, 1);
  });

  it('shows both values of an example', () => {
    const verdict = judge(two, runOf([returned([1, 5]), returned([3, 4])]));
    expect(verdict).toMatchObject({
      status: 'failed',
      passed: 1,
      failure: {
        number: 1,
        deviation: { divergence: { path: [1], values: { yours: 5, reference: 2 } } },
      },
    });
    expect(sentence(verdict)).toBe(
      'Not yet: 1 of 2 cases pass. Case 1, “one” (2 numbers), is not right yet. The first number to leave the reference is `result[1]`: yours is 5, the reference has 2.',
    );
  });

  it('keeps the values of a hidden case to itself', () => {
    const verdict = judge(two, runOf([returned([1, 2]), returned([3, 5])]));
    expect(JSON.stringify(verdict)).not.toContain('reference');
    expect(verdict).toMatchObject({
      failure: { deviation: { divergence: { relativeError: 0.25 } } },
    });
  });

  it('fails right numbers got by writing to the input', () => {
    const verdict = judge(two, runOf([returned([1, 2], ['w']), returned([3, 4])]));
    expect(verdict).toMatchObject({
      status: 'failed',
      failure: { deviation: { kind: 'mutated', what: 'w' } },
    });
  });
});

describe('a rollout', () => {
  const state = (t: number, m: number) => ({ t, m: [m, m], v: [1, 1] });
  const reference = rolled([
    { step: 1, w: [1, 1], state: state(1, 0.1) },
    { step: 2, w: [2, 2], state: state(2, 0.2) },
    { step: 3, w: [3, 3], state: state(3, 0.3) },
  ]);
  const sheet = sheetOf([rolloutCase(reference)]);

  it('is not taken as right when steps are left out of it, however it says it ended', () => {
    for (const records of [[], reference.records.slice(0, 2), reference.records.slice(1)])
      expect(judge(sheet, runOf([rolled(records)])).status).not.toBe('passed');
  });

  it('names the first step and, in it, the state field computed first', () => {
    const wrong = rolled([
      { step: 1, w: [1, 1], state: state(1, 0.1) },
      { step: 2, w: [9, 9], state: { t: 2, v: [7, 7], m: [0.2, 0.5] } },
    ]);
    expect(judge(sheet, runOf([wrong]))).toMatchObject({
      failure: { deviation: { divergence: { step: 2, quantity: 'm', path: [1] } } },
    });
  });

  it('reports a wrong number rather than the throw that follows from it', () => {
    const wrong = rolled([{ step: 1, w: [8, 1], state: state(1, 0.1) }], {
      end: { kind: 'threw', step: 2, error: { message: 'boom' } },
    });
    expect(judge(sheet, runOf([wrong]))).toMatchObject({ status: 'failed' });
  });

  it('reports a throw after right numbers, with step and line', () => {
    const wrong = rolled(reference.records.slice(0, 1), {
      end: { kind: 'threw', step: 2, error: { message: 'TypeError: no', place: { line: 7 } } },
    });
    const verdict = judge(sheet, runOf([wrong]));
    expect(verdict).toMatchObject({ status: 'threw', place: { line: 7 }, during: { step: 2 } });
    expect(sentence(verdict)).toContain(
      '`TypeError: no` at line 7, in case 1, “a rollout”, at step 2.',
    );
  });

  it('says what is missing when step returns something else', () => {
    const wrong = rolled([], { end: { kind: 'stuck', step: 1, returned: new Odd('undefined') } });
    expect(judge(sheet, runOf([wrong]))).toMatchObject({
      status: 'invalid',
      reason: { kind: 'odd', what: 'step' },
    });
  });

  it('compares the interleaved run as well', () => {
    const both = rolled(reference.records, { interleaved: reference.records });
    const leaked = rolled(reference.records, {
      interleaved: [{ step: 1, w: [5, 5], state: state(1, 0.1) }],
    });
    const sheetOfBoth = sheetOf([rolloutCase(both)]);
    expect(judge(sheetOfBoth, runOf([both])).status).toBe('passed');
    expect(judge(sheetOfBoth, runOf([leaked])).status).toBe('failed');
  });
});

describe('a module that cannot be called', () => {
  const cases: [string, Parameters<typeof runOf>[1], object][] = [
    [
      'does not parse',
      { load: { kind: 'syntax', message: 'Unexpected token', place: { line: 3 } } },
      { status: 'invalid', reason: { kind: 'syntax' } },
    ],
    [
      'exports nothing',
      { load: { kind: 'loaded', exports: {}, arities: {} } },
      { status: 'invalid', reason: { kind: 'not-exported', name: 'f' } },
    ],
    [
      'exports a value',
      { load: { kind: 'loaded', exports: { f: 'value' }, arities: {} } },
      { status: 'invalid', reason: { kind: 'not-a-function' } },
    ],
    [
      'throws at its top level',
      { load: { kind: 'threw', error: { message: 'no' } } },
      { status: 'threw', during: { kind: 'loading' } },
    ],
    [
      'never finishes loading',
      { load: { kind: 'unfinished' }, end: 'deadline' },
      { status: 'timeout', during: { kind: 'loading' } },
    ],
    ['runs out of memory', { end: 'memory' }, { status: 'memory', during: { number: 1 } }],
    [
      'loops in the first case',
      { end: 'deadline' },
      { status: 'timeout', during: { number: 1, purpose: 'one' } },
    ],
    ['answers fewer calls than were made', {}, { status: 'timeout' }],
  ];
  it.each(cases)('%s', (_name, more, verdict) => {
    expect(judge(two, runOf([], more))).toMatchObject(verdict);
  });

  it('does not find an export on Object.prototype', () => {
    const sheet = sheetOf([applyCase('one', 1)], { entry: ['toString'] });
    expect(
      judge(sheet, runOf([], { load: { kind: 'loaded', exports: {}, arities: {} } })),
    ).toMatchObject({
      reason: { kind: 'not-exported' },
    });
  });

  it('names a signature with too few parameters when nothing is right', () => {
    const run = runOf([returned([0, 0]), returned([0, 0])], {
      load: { kind: 'loaded', exports: { f: 'function' }, arities: { f: 0 } },
    });
    expect(judge(two, run)).toMatchObject({
      status: 'invalid',
      reason: { kind: 'arity', declared: 0, called: 1 },
    });
  });
});

describe('recognition', () => {
  const known = (id: string, value: number) => ({
    id,
    question: `${id}?`,
    recorded: [returned([value, value]), 'same'] as const,
  });

  it('names the mistake that comes to the same on every case', () => {
    const sheet = { ...two, mistakes: [known('a', 8), known('b', 9)] };
    expect(judge(sheet, runOf([returned([9, 9]), returned([3, 4])]))).toMatchObject({
      mistake: { id: 'b', question: 'b?' },
    });
  });

  it('says nothing about a near miss', () => {
    const sheet = { ...two, mistakes: [known('a', 8)] };
    expect(judge(sheet, runOf([returned([8, 8]), returned([3, 5])]))).not.toHaveProperty('mistake');
  });

  it('says nothing when two mistakes fit', () => {
    const sheet = { ...two, mistakes: [known('a', 8), known('b', 8)] };
    expect(judge(sheet, runOf([returned([8, 8]), returned([3, 4])]))).not.toHaveProperty('mistake');
  });

  it('knows a changed input again under another parameter name', () => {
    const changed = [returned([1, 2], ['w']), 'same'] as const;
    const sheet = { ...two, mistakes: [{ id: 'm', question: 'm?', recorded: changed }] };
    expect(judge(sheet, runOf([returned([1, 2], ['weights']), returned([3, 4])]))).toMatchObject({
      mistake: { id: 'm' },
    });
  });

  it('passes an accepted convention with its note', () => {
    const sheet = {
      ...two,
      conventions: [{ id: 'c', note: 'As in …', recorded: [returned([8, 8]), 'same'] as const }],
    };
    expect(judge(sheet, runOf([returned([8, 8]), returned([3, 4])]))).toMatchObject({
      status: 'passed',
      passed: 2,
      convention: { id: 'c', note: 'As in …' },
    });
  });
});

describe('a relation between the student’s own results', () => {
  const call = rolloutCall([0, 0], [1]);
  const sheet = (relation: Parameters<typeof Object>[0]) =>
    sheetOf([
      {
        purpose: 'related',
        visibility: 'hidden',
        size: 's',
        check: { kind: 'relate', relation, calls: [call, call] },
      },
    ]);
  const ended = (w: number[]) => rolled([{ step: 1, w, state: {} }]);

  it('holds for a permutation of the parameters', () => {
    const permuted = sheet({ kind: 'permuted-result', order: [1, 0] });
    expect(judge(permuted, runOf([ended([1, 2]), ended([2, 1])])).status).toBe('passed');
    expect(judge(permuted, runOf([ended([1, 2]), ended([1, 2])]))).toMatchObject({
      status: 'failed',
      failure: { deviation: { kind: 'unrelated' } },
    });
  });

  it('does not hold between two runs that are both NaN', () => {
    const lost = ended([Number.NaN, 1]);
    expect(judge(sheet({ kind: 'same-result' }), runOf([lost, lost])).status).toBe('failed');
  });

  it('needs both results', () => {
    const threw = rolled([], { end: { kind: 'threw', step: 1, error: { message: 'no' } } });
    expect(judge(sheet({ kind: 'same-result' }), runOf([ended([1, 2]), threw])).status).toBe(
      'threw',
    );
    expect(judge(sheet({ kind: 'same-result' }), runOf([ended([1, 2])])).status).toBe('timeout');
  });
});
