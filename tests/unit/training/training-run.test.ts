import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { adam } from '../../../src/optim/adam.ts';
import { sgd } from '../../../src/optim/sgd.ts';
import { adamInPlace } from '../../../src/training/adam-in-place.ts';
import { DIGITS_PATH, readDigits } from '../../../src/training/digits.ts';
import { lookAheadRule, pureRule } from '../../../src/training/pure-rule.ts';
import { splitData } from '../../../src/training/split.ts';
import { type RunSettings, startRun } from '../../../src/training/training-run.ts';
import { twoMoons } from '../../../src/training/two-moons.ts';

const moons = splitData(twoMoons({ count: 250, noise: 0.15, seed: 1 }), 0.2, 1);

const settings: RunSettings = {
  data: moons,
  hidden: [8, 8],
  activation: 'tanh',
  initialization: 'glorot',
  batchSize: 32,
  shuffle: true,
  rate: () => 0.01,
  rule: adamInPlace(adam.defaults),
  clipping: { kind: 'none' },
  weightDecay: 0,
  seed: 1,
};

/** The settings of one step of plain gradient descent on a whole data set. */
const oneStep: RunSettings = {
  ...settings,
  rule: pureRule(sgd, sgd.defaults),
  rate: () => 0.5,
  batchSize: 200,
};

const trained = (changes: Partial<RunSettings>, steps: number, base = settings) => {
  const run = startRun({ ...base, ...changes });
  const log = run.advance(steps);
  return { ...log, state: run.state(), w: [...run.w] };
};

describe('startRun', () => {
  it('teaches the digits to a validation accuracy of 95 % within 30 epochs of Adam', async () => {
    const digits = await readDigits(new Uint8Array(readFileSync(`public/${DIGITS_PATH}`)));
    const { evaluations } = trained(
      { data: splitData(digits, 0.2, 1), hidden: [64, 32], batchSize: 64, rate: () => 0.003 },
      30 * 23,
    );
    expect(evaluations).toHaveLength(31);
    expect(evaluations[0]?.training.loss).toBeGreaterThan(2);
    expect(evaluations.at(-1)).toMatchObject({ step: 690, epoch: 30 });
    expect(evaluations.at(-1)?.validation.accuracy).toBeGreaterThanOrEqual(0.95);
    const confusion = [...(evaluations.at(-1)?.validation.confusion ?? [])];
    expect(confusion.reduce((sum, cell) => sum + cell, 0)).toBe(359);
  }, 60_000);

  it('is the same number for number, in one go or a few steps at a time', () => {
    const whole = trained({}, 20);
    const run = startRun(settings);
    const parts = [7, 1, 12].map((steps) => run.advance(steps));
    expect(parts.flatMap(({ steps }) => steps)).toEqual(whole.steps);
    expect(parts.flatMap(({ evaluations }) => evaluations)).toEqual(whole.evaluations);
    expect([...run.w]).toEqual(whole.w);
    expect(trained({ seed: 2 }, 20).w).not.toEqual(whole.w);
  });

  it('evaluates before the first step once, even when it is asked for no step', () => {
    const run = startRun(settings);
    expect(run.advance(0).evaluations.map(({ step }) => step)).toEqual([0]);
    expect(run.advance(0).evaluations).toEqual([]);
    expect(run.advance(7).evaluations.map(({ step }) => step)).toEqual([7]);
  });

  it('takes the same path with Adam in place and with Adam as a pure step', () => {
    const { w, steps } = trained({}, 50);
    const pure = trained({ rule: pureRule(adam, adam.defaults) }, 50);
    expect(pure.w).toEqual(w);
    expect(pure.steps).toEqual(steps);
  });

  it('evaluates before the first step and after each epoch, or as often as told', () => {
    const steps = (changes: Partial<RunSettings>) =>
      trained(changes, 14).evaluations.map(({ step, epoch }) => [step, epoch]);
    expect(steps({})).toEqual([
      [0, 0],
      [7, 1],
      [14, 2],
    ]);
    expect(steps({ evaluateEvery: 10 })).toEqual([
      [0, 0],
      [10, 10 / 7],
    ]);
  });

  it('logs the step it took: gradient, update, ratio and rate', () => {
    const start = [...startRun(oneStep).w];
    const { steps, w } = trained({ rate: (t) => 0.5 / (t + 1) }, 2, oneStep);
    const [first, second] = steps;
    expect([first?.rate, second?.rate]).toEqual([0.5, 0.25]);
    expect(first?.updateNorm).toBeCloseTo(0.5 * (first?.gradientNorm ?? Number.NaN), 12);
    expect(first?.updateRatio).toBeCloseTo((first?.updateNorm ?? 0) / Math.hypot(...start), 12);
    expect(w).not.toEqual(start);
  });

  it('clips by norm and by value before the optimizer sees the gradient', () => {
    const free = trained({}, 1, oneStep).steps[0];
    const limited = trained({ clipping: { kind: 'norm', limit: 0.01 } }, 1, oneStep).steps[0];
    expect(limited?.gradientNorm).toBe(free?.gradientNorm);
    expect(limited?.updateNorm).toBeCloseTo(0.5 * 0.01, 12);
    const start = [...startRun(oneStep).w];
    const { w } = trained({ clipping: { kind: 'value', limit: 0.001 } }, 1, oneStep);
    const moves = w.map((wk, k) => Math.abs(wk - (start[k] ?? Number.NaN)));
    expect(Math.max(...moves)).toBeCloseTo(0.5 * 0.001, 12);
    const generous = trained({ clipping: { kind: 'norm', limit: 100 } }, 1, oneStep).steps[0];
    expect(generous).toEqual(free);
  });

  it('shrinks the old parameters by ηλ beside the step', () => {
    const still = { init: () => 0, step: (w: number[]) => ({ w, state: 0 }) };
    const rule = pureRule(still, { lr: 0 });
    const start = [...startRun(oneStep).w];
    const { w } = trained({ rule, weightDecay: 0.1 }, 1, oneStep);
    w.forEach((wk, k) => {
      expect(wk).toBeCloseTo((1 - 0.5 * 0.1) * (start[k] ?? Number.NaN), 14);
    });
  });

  it('gives a look-ahead optimizer the clipped gradient of the batch at any point', () => {
    const descent = {
      init: () => 0,
      step: (
        w: number[],
        gradient: (at: readonly number[]) => number[],
        _s: number,
        { lr }: { lr: number },
      ) => {
        const g = gradient(w);
        return { w: w.map((wk, k) => wk - lr * (g[k] ?? Number.NaN)), state: 0 };
      },
    };
    const clipping = { kind: 'norm', limit: 0.05 } as const;
    const ahead = trained({ rule: lookAheadRule(descent, { lr: 0 }), clipping }, 12, oneStep);
    expect(ahead.w).toEqual(trained({ clipping }, 12, oneStep).w);
  });

  it('stops where the numbers end, and says at which step', () => {
    const { state, steps, evaluations } = trained(
      { rule: pureRule(sgd, sgd.defaults), rate: () => 1e200, activation: 'relu' },
      50,
    );
    expect(state).toEqual({ kind: 'diverged', step: steps.length });
    expect(steps.length).toBeLessThan(50);
    expect(evaluations.at(-1)?.step).toBe(steps.length);
  });

  it('stops a run whose optimizer throws or answers with another length', () => {
    const broken = { init: () => 0, step: () => ({ w: [1], state: 0 }) };
    expect(trained({ rule: pureRule(broken, { lr: 0 }) }, 5).state).toEqual({
      kind: 'failed',
      step: 1,
      reason: 'The network has 114 parameters and was given 1.',
    });
    let calls = 0;
    const tired = {
      init: () => 0,
      step: (w: number[]) => {
        calls += 1;
        if (calls === 3) throw new Error('no more');
        return { w, state: 0 };
      },
    };
    const run = startRun({ ...settings, rule: pureRule(tired, { lr: 0 }) });
    expect(run.advance(5).steps).toHaveLength(2);
    expect(run.state()).toEqual({ kind: 'failed', step: 3, reason: 'no more' });
    expect(run.advance(5)).toEqual({ steps: [], evaluations: [] });
  });

  it('learns nothing in the hidden layers when all weights start at 0', () => {
    const { evaluations } = trained({ initialization: 'zeros' }, 70);
    expect(evaluations.at(-1)?.training.loss).toBeCloseTo(Math.LN2, 2);
  });
});
