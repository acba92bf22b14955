import { describe, expect, it } from 'vitest';
import { type AdaptiveState, READABLE, readMemory } from '../../../src/optim/adaptive-memory.ts';
import { axisShareAfter } from '../../../src/optim/fixed-rate.ts';
import { meanStep } from '../../../src/optim/mean-step.ts';
import { momentumMode } from '../../../src/optim/momentum-mode.ts';
import { momentumRun, ringingBeta } from '../../../src/optim/momentum-regime.ts';
import { suggestedRate } from '../../../src/optim/suggested-rate.ts';

const HYPER = { lr: 0.5, beta1: 0.5, beta2: 0.75, eps: 1 };
const none = [Number.NaN];
const state = (more: Partial<AdaptiveState>): AdaptiveState => ({
  t: 2,
  m: none,
  v: none,
  vMax: none,
  s: none,
  d: none,
  u: none,
  ...more,
});
const read = (id: string, after: Partial<AdaptiveState>, before: Partial<AdaptiveState> = {}) =>
  readMemory(id, state(before), state(after), HYPER);

describe('the effective rate of a memory', () => {
  // At t = 2 the corrections are 1 − 0.5² = 3/4 and 1 − 0.75² = 7/16.
  const corrected = { mHat: [4], vHat: [9] };

  it('is the rate itself for gradient descent', () =>
    expect(read('sgd', { m: [7] })).toEqual({ rate: [0.5] }));

  it.each(['adagrad', 'rmsprop'])('is η/(√s + ε) for %s', (id) => {
    expect(read(id, { s: [9] })).toEqual({ rate: [0.125], v: [9] });
    expect(read(id, { s: [0] })).toEqual({ rate: [Number.NaN], v: [0] });
  });

  it('is η √(d + ε)/√(s + ε) for Adadelta, d from before the step', () =>
    expect(read('adadelta', { s: [15], d: [99] }, { d: [3] })).toEqual({ rate: [0.25], v: [15] }));

  it.each(['adam', 'nadam'])('is η/(√v̂ + ε) for %s', (id) =>
    expect(read(id, { m: [3], v: [63 / 16] })).toEqual({
      rate: [0.125],
      m: [3],
      v: [63 / 16],
      ...corrected,
    }),
  );

  it('is η/(√v + ε) where the correction is left out', () =>
    expect(read('adam-uncorrected', { m: [3], v: [9] })).toMatchObject({ rate: [0.125] }));

  it('goes by the largest v for AMSGrad', () =>
    expect(read('amsgrad', { m: [3], v: [1], vMax: [63 / 16] })).toMatchObject({
      rate: [0.125],
      v: [63 / 16],
      ...corrected,
    }));

  it('is η/(u + ε) for AdaMax', () => {
    expect(read('adamax', { m: [3], u: [3] })).toEqual({
      rate: [0.125],
      m: [3],
      mHat: [4],
      v: [3],
    });
    expect(read('adamax', { m: [3], u: [0] }).rate).toEqual([Number.NaN]);
  });

  it('is the rate itself for RAdam until the variance can be trusted', () =>
    expect(read('radam', { m: [3], v: [63 / 16] })).toEqual({
      rate: [0.5],
      m: [3],
      v: [63 / 16],
      ...corrected,
    }));

  it('is r √(1 − β₂ᵗ) η/(√v + ε) from there on', () => {
    const [beta2, t] = [0.999, 10];
    const hyper = { ...HYPER, beta2 };
    const { rate } = readMemory('radam', state({}), state({ t, m: [1], v: [9] }), hyper);
    // Liu et al. 2020, Algorithm 2.
    const infinity = 2 / (1 - beta2) - 1;
    const rho = infinity - (2 * t * beta2 ** t) / (1 - beta2 ** t);
    const r = Math.sqrt(
      ((rho - 4) * (rho - 2) * infinity) / ((infinity - 4) * (infinity - 2) * rho),
    );
    expect(rate[0]).toBeCloseTo(r * Math.sqrt(1 - beta2 ** t) * 0.125, 12);
  });

  it('can be read of these, and asks for hyper-parameters by name', () => {
    expect(READABLE).toEqual([
      'sgd',
      'adagrad',
      'rmsprop',
      'adadelta',
      'adam',
      'amsgrad',
      'nadam',
      'adamax',
      'radam',
    ]);
    expect(readMemory('sgd', state({}), state({ m: [1] }), {}).rate).toEqual([Number.NaN]);
    expect(() => read('lion', {})).toThrow('The memory of "lion" is not one that can be read.');
  });
});

it('the share of an axis is ½λu², u shrunk by 1 − ηλ at each step', () => {
  // λ = 4, η = 0.125: the factor is ½, and ½ · 4 · (3/4)² after two steps from 3.
  expect(axisShareAfter(4, 3, 0.125, 2)).toBe(1.125);
  expect(axisShareAfter(4, 3, 0.125, 0)).toBe(18);
});

it('the mean step is over the last rows alone, in absolute values', () => {
  const rows = [100, 1, -3].map((length, k) => ({
    t: k + 1,
    update: [length],
    rawUpdate: [2 * length],
  })) as unknown as Parameters<typeof meanStep>[0];
  expect(meanStep(rows, 0, 'update', 2)).toBe(2);
  expect(meanStep(rows, 0, 'rawUpdate', 2)).toBe(4);
  expect(meanStep(rows, 0, 'update', 1)).toBe(3);
  expect(meanStep(rows, 1, 'update', 2)).toBeNaN();
});

describe('the modes of momentum', () => {
  it('have a conjugate pair of roots while they ring', () => {
    // z² − z + ½: (1 ± i)/2.
    expect(momentumMode(1, 0.5, 0.5)).toEqual({
      lambda: 0.5,
      roots: [
        { re: 0.5, im: 0.5 },
        { re: 0.5, im: -0.5 },
      ],
      radius: Math.SQRT1_2,
      damping: 'ringing',
    });
  });

  it('are real otherwise, and alternate where the sum of the roots is negative', () => {
    // z² − 1.5 z + 0.5 has 1 and 0.5; z² + 1.25 z + 0.25 has −0.25 and −1.
    expect(momentumMode(0, 0.5, 1)).toMatchObject({
      roots: [
        { re: 1, im: 0 },
        { re: 0.5, im: 0 },
      ],
      damping: 'diverging',
    });
    expect(momentumMode(0.5, 0.25, 5).damping).toBe('diverging');
    expect(momentumMode(0.5, 0.25, 4.9).damping).toBe('alternating');
    expect(momentumMode(0.5, 0.25, 0.2).damping).toBe('overdamped');
  });

  it('are led by the direction along the valley when they tie', () => {
    const ring = momentumRun(1, 0.5, { along: 0.5, across: 1 });
    expect([ring.slowest, ring.regime]).toEqual(['along', 'ringing']);
    expect(momentumRun(1.9, 0, { along: 0.5, across: 1 })).toMatchObject({
      slowest: 'across',
      regime: 'zigzag',
    });
  });

  it('both ring from the β on that the direction in more need of it asks for', () => {
    expect(ringingBeta(0.25, { along: 1, across: 4 })).toBe(0.25);
    // Across, ηλ = 4 needs (1 − 2)² and along only (1 − ½)².
    expect(ringingBeta(0.25, { along: 1, across: 16 })).toBe(1);
    expect(ringingBeta(4, { along: 0.01, across: 0.0625 })).toBeCloseTo(0.64, 12);
  });
});

describe('a range test', () => {
  it('takes a tenth of the rate at the first of the lowest losses', () => {
    expect(suggestedRate([1, 2, 3, 4], [3, 1, 1, 2], 0)).toEqual({
      smoothed: [3, 1, 1, 2],
      lowest: 1,
      suggestion: 0.2,
    });
  });

  it.each<[string, readonly number[], number]>([
    ['a loss above four times the lowest', [3, 1, 4, 4.1, 0.5], 4],
    ['no number', [3, Number.NaN, 1], 2],
    ['infinity, first of all', [Infinity, 1], 1],
  ])('ends at %s', (_name, losses, read) => {
    const rates = losses.map((_, k) => k + 1);
    expect(suggestedRate(rates, losses, 0).smoothed).toEqual(losses.slice(0, read));
  });
});
