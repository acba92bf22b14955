import { describe, expect, it } from 'vitest';
import { traceAdam } from '../../../src/optim/adam-trace.ts';
import { biasExcess } from '../../../src/optim/bias-excess.ts';
import { meanStep } from '../../../src/optim/mean-step.ts';

const hyper = { lr: 0.1, beta1: 0.9, beta2: 0.999, eps: 0 };
const constant = (steps: number, h = hyper) =>
  traceAdam(
    Array.from({ length: steps }, () => [2, 0]),
    h,
  );

describe('biasExcess', () => {
  it('is (1 − β1ᵗ)/√(1 − β2ᵗ): 3.16 at first and 6.57 at step 12 with the default βs', () => {
    const excess = biasExcess(constant(3000), 0);
    expect(excess?.first).toBeCloseTo(0.1 / Math.sqrt(0.001), 9);
    expect(excess?.at).toBe(12);
    expect(excess?.worst).toBeCloseTo((1 - 0.9 ** 12) / Math.sqrt(1 - 0.999 ** 12), 9);
    expect(excess?.worst).toBeCloseTo(6.57, 2);
  });

  it('counts steps that come out too short as well', () => {
    expect(biasExcess(constant(50, { ...hyper, beta1: 0.99, beta2: 0.5 }), 0)).toMatchObject({
      worst: expect.closeTo(0.01 / Math.sqrt(0.5), 9),
      at: 1,
    });
  });

  it('has nothing to say of a coordinate that never moves', () => {
    expect(biasExcess(constant(5, { ...hyper, eps: 1e-8 }), 1)).toBeUndefined();
  });
});

describe('meanStep', () => {
  it('of a constant gradient is the learning rate', () => {
    expect(meanStep(constant(80), 0, 'update', 50)).toBeCloseTo(0.1, 12);
    expect(meanStep(constant(80), 0, 'rawUpdate', 50)).toBeGreaterThan(0.1);
  });
});
