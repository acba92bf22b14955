import { describe, expect, it } from 'vitest';
import { readingOf } from '../../../src/grading/readings.ts';
import type { StepRecord } from '../../../src/grading/run.ts';
import type { Value } from '../../../src/grading/value.ts';
import { rolled, rolloutCase, sheetOf } from './sheets.ts';

describe('readings of numbers that are none', () => {
  const step = (k: number, w: number[], state: Value = {}): StepRecord => ({ step: k, w, state });
  const between = (wanted: StepRecord[], found: StepRecord[], w0 = [0, 0]) =>
    readingOf(sheetOf([rolloutCase(rolled(wanted), w0)]), [rolled(found)]);

  it('name the first step with NaN in one coordinate, unless it belongs there', () => {
    const right = [step(1, [1, 2]), step(2, [3, 4])];
    expect(between(right, [step(1, [1, 2]), step(2, [3, Number.NaN])])).toEqual({
      kind: 'nan',
      step: 2,
    });
    expect(between(right, [step(1, [Number.NaN, 2]), step(2, [3, 4])])).toEqual({
      kind: 'nan',
      step: 1,
    });
    const lost = [step(1, [Number.NaN, 2])];
    expect(between(lost, [step(1, [Number.NaN, 3])])).toBeUndefined();
  });

  it('take NaN and infinities as equal to themselves beside a wrong state', () => {
    const same = [step(1, [Number.NaN, Infinity], { m: 1 })];
    expect(between(same, [step(1, [Number.NaN, Infinity], { m: 2 })])).toEqual({
      kind: 'state-only',
      field: 'm',
    });
    expect(between(same, [step(1, [Number.NaN, Infinity], { m: [1, 2] })])).toEqual({
      kind: 'state-only',
      field: 'm',
    });
    expect(between(same, [step(1, [Number.NaN, Infinity], 7)])).toBeUndefined();
  });

  it('measure from where the run began, and see a lag wherever it was recorded', () => {
    expect(between([step(1, [2, 3])], [step(1, [3, 5])], [1, 1])).toEqual({
      kind: 'factor',
      factor: 2,
    });
    const later = [1, 3.3, 4].map((w, k) => step(k + 5, [w, 1]));
    const late = [0, 1, 3.3].map((w, k) => step(k + 5, [w, 1]));
    expect(between(later, late)).toEqual({ kind: 'lag', steps: 1 });
  });
});
