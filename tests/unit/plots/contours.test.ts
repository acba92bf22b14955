import { describe, expect, it } from 'vitest';
import { valley } from '../../../src/optim/quadratic.ts';
import { saddle } from '../../../src/optim/saddle.ts';
import { contourAt, sampleLog } from '../../../src/plots/contours.ts';
import type { Points } from '../../../src/plots/mark.ts';
import { relief } from '../../../src/plots/relief.ts';
import { linear } from '../../../src/plots/scale.ts';

const frame = { x: linear([-3, 3], [10, 610]), y: linear([-2, 2], [410, 10]) };
const pairs = (line: Points) =>
  Array.from(
    { length: line.length / 2 },
    (_, k) => [line[2 * k] ?? 0, line[2 * k + 1] ?? 0] as const,
  );

describe('contourAt', () => {
  const grid = sampleLog(valley(1), frame, 150, 100, 1e-3);

  it('draws ½r² = ½ as the circle of radius 1', () => {
    const { lines } = contourAt(grid, frame, Math.log10(0.5 + 1e-3));
    expect(lines).toHaveLength(1);
    for (const [x, y] of pairs(lines[0] ?? [])) {
      expect(Math.hypot(frame.x.toData(x), frame.y.toData(y))).toBeCloseTo(1, 2);
    }
  });

  it('cuts a circle that leaves the frame into arcs and leaves out the frame’s own edge', () => {
    const { lines } = contourAt(grid, frame, Math.log10(0.5 * 2.5 ** 2 + 1e-3));
    expect(lines).toHaveLength(2);
    for (const line of lines)
      for (const [x, y] of pairs(line)) {
        const inner = y > 12 && y < 408;
        if (inner) expect(Math.hypot(frame.x.toData(x), frame.y.toData(y))).toBeCloseTo(2.5, 1);
      }
  });

  it('has no lines at a level the surface does not reach', () => {
    expect(contourAt(grid, frame, 9).lines).toEqual([]);
  });
});

describe('relief', () => {
  const style = { floor: 1, highest: 5, lines: 6, sun: 315, shades: 5 };

  it('inks the slope of a bowl that falls away from the light heaviest: its north-western wall', () => {
    const { shades } = relief(valley(1), frame, style);
    const centre = (dark: number) => {
      const points = shades
        .filter((shade) => shade.dark === dark)
        .flatMap(({ lines }) => lines.flatMap(pairs));
      expect(points.length).toBeGreaterThan(0);
      return [0, 1].map(
        (axis) => points.reduce((sum, p) => sum + (p[axis] ?? 0), 0) / points.length,
      );
    };
    const [darkX = 0, darkY = 0] = centre(1);
    const [lightX = 0, lightY = 0] = centre(0);
    expect(darkX).toBeLessThan(lightX);
    expect(darkY).toBeLessThan(lightY);
  });

  it('tints the ground by height, a step for every third line', () => {
    expect(relief(valley(1), frame, style).steps).toHaveLength(2);
  });

  it('refuses a surface that falls below its floor rather than draw nonsense', () => {
    expect(() => relief(saddle, frame, style)).toThrow('below');
  });
});
