import { describe, expect, it } from 'vitest';
import { groundAtOnce, minimaMark } from '../../../src/islands/lab-surface-ground.ts';
import { mapDomain } from '../../../src/islands/lab-surface-state.ts';
import { SURFACES, surfaceById } from '../../../src/optim/surfaces.ts';
import type { Mark } from '../../../src/plots/mark.ts';
import { linear } from '../../../src/plots/scale.ts';

const linesOf = (mark: Mark | undefined) => (mark?.kind === 'lines' ? mark.lines : []);

describe('the ground of the surface lab', () => {
  it.each(SURFACES.map(({ id }) => id))('has lines at most heights of %s', (surface) => {
    const levels = groundAtOnce({ surface, kappa: 20 });
    expect(levels).toHaveLength(12);
    expect(levels.filter((lines) => lines.length > 0).length).toBeGreaterThanOrEqual(8);
  });

  it('has a cross of eight pixels at every minimum, on a map of any width', () => {
    const surface = surfaceById('himmelblau').make(1);
    const [small, large] = [390, 780].map((width) => {
      const height = (width * 2) / 3;
      const { x, y } = mapDomain({ surface: 'himmelblau', kappa: 1 });
      return linesOf(minimaMark(surface, { x: linear(x, [0, width]), y: linear(y, [height, 0]) }));
    });
    expect(small).toHaveLength(8);
    for (const [x0 = 0, , x1 = 0] of small ?? []) expect(x1 - x0).toBeCloseTo(8, 9);
    const middles = (lines: typeof small) => lines?.map(([x0 = 0, , x1 = 0]) => (x0 + x1) / 2);
    expect(middles(large)).toEqual(middles(small)?.map((at) => expect.closeTo(2 * at, 9)));
  });

  it('centers the lines of a ravine on its minimum, the middle of the map', () => {
    const [line] =
      groundAtOnce({ surface: 'ravine', kappa: 50 }).find(([first]) => first !== undefined) ?? [];
    const points = Array.from(line ?? []);
    const xs = points.filter((_, k) => k % 2 === 0);
    expect((Math.min(...xs) + Math.max(...xs)) / 2).toBeCloseTo(390, 0);
  });
});
