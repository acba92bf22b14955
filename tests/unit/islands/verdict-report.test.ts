import { describe, expect, it } from 'vitest';
import { Odd } from '../../../src/grading/value.ts';
import type { CaseFailure, Failed, Verdict } from '../../../src/grading/verdict.ts';
import { reportOf } from '../../../src/islands/verdict-report.ts';

const divergence = {
  step: 2,
  quantity: 'v',
  path: [0],
  relativeError: 0.123456,
  tolerance: 4.81e-12,
};
const failure: CaseFailure = {
  number: 4,
  purpose: 'a hundred steps',
  visibility: 'hidden',
  size: '3 parameters, 100 steps',
  deviation: { kind: 'differs', divergence },
};
const failed: Failed = { status: 'failed', passed: 3, total: 25, failure };

describe('the report of a verdict', () => {
  it('leads with the question of a recognised mistake, then names the case', () => {
    const report = reportOf({ ...failed, mistake: { id: 'x', question: 'Which β?' } });
    expect(report).toMatchObject({ lead: 'Which β?', recognised: true });
    expect(report.before[0]).toMatch(/^Case 4, “a hundred steps”/);
  });

  it('leads with the case where nothing was recognised, and ends with the general reading', () => {
    const report = reportOf({ ...failed, reading: { kind: 'sign' } });
    expect(report.lead).toMatch(/^Case 4/);
    expect(report).toMatchObject({ recognised: false, before: [] });
    expect(report.after).toHaveLength(1);
  });

  it('gives two digits of a hidden deviation, and no value', () => {
    expect(reportOf(failed).divergence).toEqual({
      step: '2',
      quantity: 'v[0]',
      measure: { relativeError: '0.12', tolerance: '4.8e−12' },
    });
  });

  it('measures nothing where a word differs, or a number is not finite', () => {
    const word = {
      ...divergence,
      quantity: 'result',
      path: ['verdict'],
      relativeError: Number.POSITIVE_INFINITY,
      tolerance: 0,
    };
    const deviation = { kind: 'differs', divergence: word } as const;
    expect(reportOf({ ...failed, failure: { ...failure, deviation } }).divergence).toEqual({
      step: '2',
      quantity: 'result.verdict',
    });
  });

  it('gives both values of an example, with as many digits as it takes to tell them apart', () => {
    const row = (yours: number | Odd, reference: number) =>
      reportOf({
        ...failed,
        failure: {
          ...failure,
          deviation: {
            kind: 'differs',
            divergence: { ...divergence, values: { yours, reference } },
          },
        },
      }).divergence?.values;
    expect(row(0.1, 0.25)).toEqual({ yours: '0.1', reference: '0.25' });
    expect(row(0.123456781, 0.123456789)).toEqual({ yours: '0.12345678', reference: '0.12345679' });
    expect(row(Number.NaN, 1)).toEqual({ yours: 'NaN', reference: '1' });
    expect(row(new Odd('promise'), 1)).toEqual({ yours: 'promise', reference: '1' });
  });

  it('holds text only, so that nothing is lost on the way from the worker', () => {
    const report = reportOf(failed);
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });

  it('carries the line of a syntax error and of a throw', () => {
    const during = { kind: 'loading' } as const;
    const counts = { passed: 0, total: 25 };
    const verdicts: Verdict[] = [
      {
        status: 'invalid',
        ...counts,
        reason: { kind: 'syntax', message: 'no', place: { line: 7 } },
      },
      { status: 'threw', ...counts, message: 'no', place: { line: 7 }, during },
    ];
    for (const verdict of verdicts) expect(reportOf(verdict).place).toEqual({ line: 7 });
  });

  it('shows a convention’s note with a pass, and how close the numbers came', () => {
    const counts = { passed: 25, total: 25 };
    expect(reportOf({ status: 'passed', ...counts, worst: 0.0123 })).toMatchObject({
      worst: '0.012',
    });
    const note = 'ε inside the root';
    expect(
      reportOf({ status: 'passed', ...counts, worst: 0, convention: { id: 'eps', note } }).lead,
    ).toBe(note);
  });
});
