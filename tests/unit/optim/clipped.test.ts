import { describe, expect, it } from 'vitest';
import { angle } from '../../../src/optim/angle.ts';
import { clipByNorm } from '../../../src/optim/clip-norm.ts';
import { clipped } from '../../../src/optim/clipped.ts';
import { momentum } from '../../../src/optim/momentum.ts';

describe('an optimizer with clipped gradients', () => {
  it('remembers the clipped gradient, not the one it was given', () => {
    const gentle = clipped(momentum, (g) => clipByNorm([g], 1).grads[0] ?? g);
    const { w, state } = gentle.step([0, 0], [30, 40], momentum.init(2), { lr: 0.1, beta: 0.9 });
    expect(state.v).toEqual([0.6, 0.8]);
    expect(w).toEqual([-0.06, -0.08000000000000002]);
    expect(gentle.id).toBe('momentum');
  });
});

describe('the angle between vectors', () => {
  it('is 0 for one direction, 90 for none in common, 180 for opposite ones', () => {
    expect(angle([1, 2], [3, 6])).toBeCloseTo(0, 5);
    expect(angle([1, 2], [-2, 1])).toBeCloseTo(90, 12);
    expect(angle([1, 2], [-1, -2])).toBeCloseTo(180, 5);
  });

  it('does not depend on lengths, not even of 1e200', () => {
    expect(angle([1e200, 1e200], [1e-200, 0])).toBeCloseTo(45, 10);
  });

  it('is unknown beside a zero vector', () => {
    expect(angle([0, 0], [1, 0])).toBeNaN();
  });
});
