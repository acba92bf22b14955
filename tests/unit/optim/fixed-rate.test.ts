import { describe, expect, it } from 'vitest';
import { descend } from '../../../src/optim/descend.ts';
import {
  bestRate,
  edgeRate,
  slowestFactor,
  stepFactor,
  stepsToTenth,
} from '../../../src/optim/fixed-rate.ts';
import { along, axisShares, principalAxes } from '../../../src/optim/principal-axes.ts';
import { quadratic, valley } from '../../../src/optim/quadratic.ts';
import { sgd } from '../../../src/optim/sgd.ts';

describe('a fixed rate on a quadratic', () => {
  it('turns the steepest direction around without shrinking it at the edge', () => {
    expect(stepFactor(8, edgeRate(8))).toBe(-1);
  });

  it('is best where the flattest and the steepest direction shrink alike, by (κ − 1)/(κ + 1)', () => {
    const best = bestRate(2, 18);
    expect(best).toBe(0.1);
    expect(stepFactor(2, best)).toBeCloseTo(0.8, 12);
    expect(stepFactor(18, best)).toBeCloseTo(-0.8, 12);
    for (const other of [0.098, 0.099, 0.101, 0.102])
      expect(slowestFactor([2, 18], other)).toBeGreaterThan(0.8);
  });

  it('needs one step for a tenth at a factor of a tenth, and no number of steps at 1', () => {
    expect(stepsToTenth(0.1)).toBeCloseTo(1, 12);
    expect(stepsToTenth(Math.sqrt(0.1))).toBeCloseTo(2, 12);
    expect(stepsToTenth(0)).toBe(0);
    expect(stepsToTenth(1)).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('the principal axes', () => {
  it('of the matrix with rows 2, 1 and 1, 2 are the diagonals, with curvatures 1 and 3', () => {
    const bowl = quadratic(
      [
        [2, 1],
        [1, 2],
      ],
      [5, -7],
    );
    const [flat, steep] = principalAxes(bowl);
    expect(flat.lambda).toBeCloseTo(1, 12);
    expect(steep.lambda).toBeCloseTo(3, 12);
    expect(Math.abs(along([1, 1], steep))).toBeCloseTo(Math.SQRT2, 12);
    expect(along([1, 1], flat)).toBeCloseTo(0, 12);
  });

  it.each([1, 4, 9, 49])('of the ravine with condition number %d lie at 30 degrees', (kappa) => {
    const [flat, steep] = principalAxes(valley(kappa));
    expect(flat.lambda).toBeCloseTo(1, 10);
    expect(steep.lambda).toBeCloseTo(kappa, 10);
    if (kappa > 1) expect(flat.direction[0]).toBeCloseTo(Math.sqrt(3) / 2, 10);
    if (kappa > 1) expect(flat.direction[1]).toBeCloseTo(0.5, 10);
  });

  it('share a value between them, and each share shrinks by its own squared factor', () => {
    const lr = 0.19;
    const path = descend(valley(9), sgd, { lr }, [-2, 0.5], 5);
    const [flat, steep] = principalAxes(valley(9));
    const [a, b] = [axisShares(path, flat), axisShares(path, steep)];
    for (let k = 0; k <= 5; k++)
      expect((a[k] ?? 0) + (b[k] ?? 0)).toBeCloseTo(path.value[k] ?? Number.NaN, 10);
    expect((a[1] ?? 0) / (a[0] ?? 0)).toBeCloseTo(0.81 ** 2, 10);
    expect((b[1] ?? 0) / (b[0] ?? 0)).toBeCloseTo(0.71 ** 2, 10);
  });
});
