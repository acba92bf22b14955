import { describe, expect, it } from 'vitest';
import { groundAtOnce, groundMarks } from '../../../src/islands/lab-surface-ground.ts';
import { SURFACES } from '../../../src/optim/surfaces.ts';
import type { Mark } from '../../../src/plots/mark.ts';

const linesOf = (mark: Mark | undefined) => (mark?.kind === 'lines' ? mark.lines : []);

describe('the ground of the surface lab', () => {
  it.each(SURFACES.map(({ id }) => id))('has lines at most heights of %s', (surface) => {
    const { levels } = groundAtOnce({ surface, kappa: 20 });
    expect(levels).toHaveLength(12);
    expect(levels.filter((lines) => lines.length > 0).length).toBeGreaterThanOrEqual(8);
  });

  it('is the same at every width, but for its size; a cross keeps its own', () => {
    const ground = groundAtOnce({ surface: 'himmelblau', kappa: 1 });
    const [small, large] = [groundMarks(ground, 390), groundMarks(ground, 780)];
    expect(small).toHaveLength(13);
    for (const [k, mark] of small.slice(0, 12).entries())
      expect(linesOf(mark)).toEqual(linesOf(large[k]).map((line) => line.map((at) => at / 2)));
    const crosses = linesOf(small[12]);
    expect(crosses).toHaveLength(8);
    for (const [x0 = 0, , x1 = 0] of crosses) expect(x1 - x0).toBeCloseTo(8, 9);
  });

  it('centers the lines of a ravine on its minimum, the middle of the map', () => {
    const ground = groundAtOnce({ surface: 'ravine', kappa: 50 });
    expect(ground.minima).toEqual([[390, 260]]);
    const [line] = ground.levels.find(([first]) => first !== undefined) ?? [];
    const points = Array.from(line ?? []);
    const xs = points.filter((_, k) => k % 2 === 0);
    expect((Math.min(...xs) + Math.max(...xs)) / 2).toBeCloseTo(390, 0);
  });
});
