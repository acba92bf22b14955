import { describe, expect, it } from 'vitest';
import { beale } from '../../../src/optim/beale.ts';
import { seeded } from '../../../src/optim/chance.ts';
import { himmelblau } from '../../../src/optim/himmelblau.ts';
import { monkeySaddle } from '../../../src/optim/monkey-saddle.ts';
import { asPoint, type Surface } from '../../../src/optim/objective.ts';
import { plateau } from '../../../src/optim/plateau.ts';
import { valley } from '../../../src/optim/quadratic.ts';
import { rosenbrock } from '../../../src/optim/rosenbrock.ts';
import { saddle } from '../../../src/optim/saddle.ts';
import { twoWells } from '../../../src/optim/two-wells.ts';

const SURFACES: readonly Surface[] = [
  valley(1),
  valley(20),
  valley(20, 0),
  rosenbrock(),
  beale,
  himmelblau,
  saddle,
  twoWells,
  plateau,
  monkeySaddle,
];

describe.each(SURFACES)('$name', (surface) => {
  const chance = seeded(7);
  const within = ([low, high]: readonly [number, number]) => low + (high - low) * chance.uniform();
  const points = Array.from(
    { length: 50 },
    () => [within(surface.domain.x), within(surface.domain.y)] as const,
  );

  it('has the gradient that central differences measure', () => {
    for (const [x, y] of points) {
      const h = 1e-5;
      const measured = [
        (surface.value([x + h, y]) - surface.value([x - h, y])) / (2 * h),
        (surface.value([x, y + h]) - surface.value([x, y - h])) / (2 * h),
      ];
      const scale = Math.max(1, ...measured.map(Math.abs));
      surface.gradient([x, y]).forEach((gi, i) => {
        expect(Math.abs(gi - (measured[i] ?? Number.NaN)) / scale).toBeLessThan(1e-6);
      });
    }
  });

  it('is flat at each minimizer and nowhere in its domain lower', () => {
    for (const minimizer of surface.minimizers) {
      for (const gi of surface.gradient(minimizer)) expect(Math.abs(gi)).toBeLessThan(1e-12);
      const floor = surface.value(minimizer);
      expect(floor).toBeCloseTo(0, 12);
      for (const point of points) expect(surface.value(point)).toBeGreaterThanOrEqual(floor);
    }
  });
});

describe('valley', () => {
  it('has curvatures 1 and κ along its two axes', () => {
    const [c, s] = [Math.cos(Math.PI / 6), Math.sin(Math.PI / 6)];
    expect(valley(20).value([c, s])).toBeCloseTo(0.5, 12);
    expect(valley(20).value([-s, c])).toBeCloseTo(10, 12);
    expect(valley(20, 0).value([1, 0])).toBeCloseTo(0.5, 12);
    expect(valley(20, 90).value([1, 0])).toBeCloseTo(10, 12);
  });
});

describe('two wells', () => {
  it('have a saddle between them: level, up one way and down the other', () => {
    expect(twoWells.gradient([0, 0]).map(Math.abs)).toEqual([0, 0]);
    const rim = twoWells.value([0, 0]);
    expect(twoWells.value([0.1, 0])).toBeGreaterThan(rim);
    expect(twoWells.value([0, 0.1])).toBeLessThan(rim);
  });
});

describe('the plateau', () => {
  it('is nearly level and nearly at height 1 where the hollow is far', () => {
    expect(plateau.value([3, 2])).toBeGreaterThan(0.999);
    expect(Math.hypot(...plateau.gradient([3, 2]))).toBeLessThan(0.002);
  });
});

describe('asPoint', () => {
  it('refuses vectors that are not points of the plane', () => {
    expect(() => asPoint([1])).toThrow('two coordinates and was given 1');
    expect(() => asPoint([1, 2, 3])).toThrow('was given 3');
  });
});
