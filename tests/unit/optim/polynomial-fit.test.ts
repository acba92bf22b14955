import { describe, expect, it } from 'vitest';
import { noisySine } from '../../../src/optim/noisy-sine.ts';
import { polynomialFit } from '../../../src/optim/polynomial-fit.ts';

describe('polynomialFit', () => {
  const fit = polynomialFit({ x: [0, 1, 2], y: [1, 2, 7] });

  it('is zero for the polynomial that the samples lie on, and flat there', () => {
    expect(fit.value([1, -1, 2])).toBe(0);
    expect(fit.gradient([1, -1, 2])).toEqual([0, 0, 0]);
  });

  it('is the mean of the squared errors otherwise', () => {
    expect(fit.value([1])).toBeCloseTo((0 + 1 + 36) / 3, 12);
  });

  it('has the gradient that central differences measure', () => {
    const { train } = noisySine(5, 9, 0.3);
    const objective = polynomialFit(train);
    const w = [0.3, -1, 0.5, 2, -0.7];
    objective.gradient(w).forEach((slope, j) => {
      const moved = (by: number) => w.map((wj, k) => (k === j ? wj + by : wj));
      const measured = (objective.value(moved(1e-5)) - objective.value(moved(-1e-5))) / 2e-5;
      expect(slope).toBeCloseTo(measured, 7);
    });
  });
});

describe('noisySine', () => {
  it('is a sine where there is no noise, at places of its own for validation', () => {
    const { train, validation } = noisySine(5, 12, 0);
    for (const { x, y } of [train, validation])
      x.forEach((xi, i) => {
        expect(y[i]).toBeCloseTo(Math.sin(Math.PI * xi), 12);
      });
    expect(train.x.filter((xi) => validation.x.includes(xi))).toEqual([]);
    expect(Math.max(...train.x.map(Math.abs), ...validation.x.map(Math.abs))).toBeLessThan(1);
  });

  it('is the same for the same seed', () => {
    expect(noisySine(5, 12, 0.3)).toEqual(noisySine(5, 12, 0.3));
  });
});
