import { describe, expect, it } from 'vitest';
import { descend } from '../../../src/optim/descend.ts';
import { slowestFactor } from '../../../src/optim/fixed-rate.ts';
import { momentum } from '../../../src/optim/momentum.ts';
import { criticalBeta, momentumMode } from '../../../src/optim/momentum-mode.ts';
import { polyakOptimum } from '../../../src/optim/momentum-optimum.ts';
import {
  balancedRate,
  momentumEdge,
  momentumRun,
  ringingBeta,
} from '../../../src/optim/momentum-regime.ts';
import { quadratic } from '../../../src/optim/quadratic.ts';

/** Positions of momentum on ½λw², from 1 at rest. */
const simulated = (lr: number, beta: number, lambda: number, steps: number): readonly number[] => [
  ...(descend(quadratic([[lambda]], [0]), momentum, { lr, beta }, [1], steps).w[0] ?? []),
];

/** The factor per step of the largest excursion in two windows, which swings do not disturb. */
function measured(path: readonly number[], window = 200): number {
  const most = (from: number) => Math.max(...path.slice(from, from + window).map(Math.abs));
  const [early, late] = [200, 200 + window];
  return (most(late) / most(early)) ** (1 / (late - early));
}

const settings: readonly (readonly [lr: number, beta: number, lambda: number])[] = [
  [0.01, 0, 1],
  [0.01, 0.5, 1],
  [0.01, 0.9, 1],
  [0.01, 0.99, 1],
  [1.7, 0.2, 1],
  [0.02, 0.95, 100],
  [0.033, 0.67, 100],
  [0.034, 0.95, 100],
  [0.005, 0.3, 3],
];

describe('momentumMode', () => {
  it.each(settings)(
    'η = %f, β = %f, λ = %f: the radius is the decay of a run',
    (lr, beta, lambda) => {
      const { radius } = momentumMode(lr, beta, lambda);
      expect(measured(simulated(lr, beta, lambda, 600))).toBeCloseTo(radius, 2);
    },
  );

  it.each(settings)(
    'η = %f, β = %f, λ = %f: both roots solve the polynomial',
    (lr, beta, lambda) => {
      for (const { re, im } of momentumMode(lr, beta, lambda).roots) {
        expect(re * re - im * im - (1 + beta - lr * lambda) * re + beta).toBeCloseTo(0, 12);
        expect(2 * re * im - (1 + beta - lr * lambda) * im).toBeCloseTo(0, 12);
      }
    },
  );

  it('is gradient descent without memory: 1 − ηλ', () => {
    expect(momentumMode(0.3, 0, 2).radius).toBeCloseTo(Math.abs(slowestFactor([2], 0.3)), 12);
    expect(momentumMode(0.9, 0, 2).roots[1].re).toBeCloseTo(-0.8, 12);
  });

  it('meets its roots at 1 − √(ηλ) for the critical β, crawls below and rings above', () => {
    const beta = criticalBeta(0.01, 1);
    expect(beta).toBeCloseTo(0.81, 12);
    const { roots, damping } = momentumMode(0.01, beta, 1);
    for (const { re } of roots) expect(re).toBeCloseTo(0.9, 7);
    expect(damping).toBe('critical');
    expect(momentumMode(0.01, 0.8, 1).damping).toBe('overdamped');
    expect(momentumMode(0.01, 0.82, 1).damping).toBe('ringing');
  });

  it('rings at √β whatever the rate', () => {
    for (const lr of [0.01, 0.5, 2, 3.5])
      expect(momentumMode(lr, 0.9, 1).radius).toBeCloseTo(Math.sqrt(0.9), 12);
  });

  it('says of a path that changes sides at every step that it alternates, and tells when it diverges', () => {
    expect(momentumMode(1.9, 0, 1).damping).toBe('alternating');
    expect(momentumMode(2.1, 0, 1).damping).toBe('diverging');
    expect(momentumMode(3.79, 0.9, 1).damping).toBe('ringing');
    expect(momentumMode(3.81, 0.9, 1).damping).toBe('diverging');
  });

  it('leaves a saddle by the root above 1', () => {
    const { radius } = momentumMode(0.01, 0.9, -2);
    const path = simulated(0.01, 0.9, -2, 200);
    expect((path[200] ?? 0) / (path[199] ?? 0)).toBeCloseTo(radius, 9);
    expect(radius).toBeGreaterThan(1.02);
  });
});

describe('polyakOptimum', () => {
  it('is β = 0.669, η = 0.0331, rate 9/11 for eigenvalues 1 and 100', () => {
    const { lr, beta, rate } = polyakOptimum(1, 100);
    expect(lr).toBeCloseTo(4 / 121, 12);
    expect(beta).toBeCloseTo(81 / 121, 12);
    expect(rate).toBeCloseTo(9 / 11, 12);
  });

  it('damps both ends critically, and no other setting is faster in the slowest direction', () => {
    const { lr, beta, rate } = polyakOptimum(1, 100);
    const radius = (a: number, b: number) =>
      Math.max(momentumMode(a, b, 1).radius, momentumMode(a, b, 100).radius);
    expect(radius(lr, beta)).toBeCloseTo(rate, 6);
    for (let a = 0.0005; a < 0.042; a += 0.0005)
      for (let b = 0; b < 1; b += 0.01) expect(radius(a, b)).toBeGreaterThan(rate - 1e-9);
  });
});

describe('momentumRun', () => {
  const ravine = { along: 1, across: 100 };
  const regime = (lr: number, beta: number) => momentumRun(lr, beta, ravine).regime;

  it('names what the slowest direction does', () => {
    expect(regime(0.005, 0.5)).toBe('crawl');
    expect(regime(0.02, 0.95)).toBe('ringing');
    expect(regime(0.0319, 0.6)).toBe('zigzag');
    expect(regime(0.035, 0.6)).toBe('diverging');
    expect(momentumRun(0.02, criticalBeta(0.02, 1), ravine).regime).toBe('critically damped');
  });

  it('changes its name where the borders say', () => {
    const nudge = 1e-6;
    for (const beta of [0, 0.2, 0.4, 0.6]) {
      const balance = balancedRate(beta, ravine);
      expect([regime(balance - nudge, beta), regime(balance + nudge, beta)]).toEqual([
        'crawl',
        'zigzag',
      ]);
      const edge = momentumEdge(beta, ravine);
      expect([regime(edge - nudge, beta), regime(edge + nudge, beta)]).toEqual([
        'zigzag',
        'diverging',
      ]);
    }
    for (const lr of [0.002, 0.01, 0.03, 0.036]) {
      const beta = ringingBeta(lr, ravine);
      const below = lr < polyakOptimum(1, 100).lr ? 'crawl' : 'zigzag';
      expect([regime(lr, beta - nudge), regime(lr, beta + nudge)]).toEqual([below, 'ringing']);
    }
  });
});
