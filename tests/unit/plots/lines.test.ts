import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { descend } from '../../../src/optim/descend.ts';
import { valley } from '../../../src/optim/quadratic.ts';
import { sgd } from '../../../src/optim/sgd.ts';
import { layLabels } from '../../../src/plots/label-layout.ts';
import { raceMarks } from '../../../src/plots/race-marks.ts';
import { linear } from '../../../src/plots/scale.ts';
import { simplify } from '../../../src/plots/simplify.ts';
import { lastNear, placeAt, trajectoryLine } from '../../../src/plots/trajectory-line.ts';

const frame = { x: linear([-4, 4], [0, 800]), y: linear([-4, 4], [800, 0]) };
const path = descend(valley(1), sgd, { lr: 0.5 }, [4, 0], 40);

describe('trajectoryLine', () => {
  it('starts at the start, ends at the step asked for, and drops points that lie within half a pixel', () => {
    const line = trajectoryLine(path, frame, 40);
    expect(line.slice(0, 4)).toEqual([800, 400, 600, expect.closeTo(400, 6)]);
    expect(line.at(-2)).toBeCloseTo(400, 6);
    expect(line.length / 2).toBe(12);
  });

  it('goes on between two steps along the straight line', () => {
    expect(placeAt(path, frame, 0.5)[0]).toBe(700);
    expect(trajectoryLine(path, frame, 1.5).at(-2)).toBe(550);
  });

  it('of a descent that diverged ends where its numbers end', () => {
    const lost = descend(valley(1), sgd, { lr: -1e150 }, [1, 1], 9);
    expect(trajectoryLine(lost, frame, 9).every(Number.isFinite)).toBe(true);
  });
});

describe('lastNear', () => {
  it('is the last step of a path that stays near its frame', () =>
    expect(lastNear(path, frame)).toBe(40));

  it('is the step before a path leaves the circle', () => {
    const away = descend(valley(1), sgd, { lr: -1 }, [1, 0], 20);
    expect(lastNear(away, frame)).toBe(6);
    expect(lastNear(away, frame, 1)).toBe(3);
  });
});

describe('raceMarks', () => {
  it('draws every path on a paper edge and all heads above all paths', () => {
    const marks = raceMarks(
      [
        { trajectory: path, tone: 'series-1' },
        { trajectory: path, tone: 'series-2' },
      ],
      frame,
      3,
    );
    expect(marks.map(({ kind, tone }) => `${kind} ${tone}`)).toEqual([
      'line paper',
      'line series-1',
      'line paper',
      'line series-2',
      'dot series-1',
      'dot series-2',
    ]);
    expect(marks[4]).toMatchObject({ x: 450, y: expect.closeTo(400, 6) });
  });
});

describe('simplify', () => {
  const distanceTo = (line: readonly number[], x: number, y: number): number => {
    let nearest = Number.POSITIVE_INFINITY;
    for (let k = 0; k + 3 < line.length; k += 2) {
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = line.slice(k, k + 4);
      const length = (x1 - x0) ** 2 + (y1 - y0) ** 2;
      const share =
        length === 0
          ? 0
          : Math.max(0, Math.min(1, ((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / length));
      nearest = Math.min(
        nearest,
        Math.hypot(x - x0 - share * (x1 - x0), y - y0 - share * (y1 - y0)),
      );
    }
    return nearest;
  };

  it('keeps the ends and strays from no point by more than the tolerance', () => {
    const coordinate = fc.double({ min: -100, max: 100, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(coordinate, coordinate), { minLength: 2, maxLength: 40 }),
        (points) => {
          const line = points.flat();
          const short = simplify(line, 1);
          expect(short.slice(0, 2)).toEqual(line.slice(0, 2));
          expect(short.slice(-2)).toEqual(line.slice(-2));
          for (const [x, y] of points)
            expect(distanceTo(short, x, y)).toBeLessThanOrEqual(1 + 1e-9);
        },
      ),
    );
  });

  it('leaves two points of a straight line', () => {
    expect(simplify([0, 0, 1, 1, 2, 2, 3, 3], 0.1)).toEqual([0, 0, 3, 3]);
  });

  it('does not collapse a closed line', () => {
    expect(simplify([0, 0, 10, 0, 10, 10, 0, 10, 0, 0], 0.1)).toEqual([
      0, 0, 10, 0, 10, 10, 0, 10, 0, 0,
    ]);
  });
});

describe('layLabels', () => {
  const page = { width: 500, height: 300 };

  it('stands beside the point, on its left where the page ends', () => {
    expect(
      layLabels(
        [
          { x: 100, y: 50, width: 80 },
          { x: 480, y: 90, width: 80 },
        ],
        page,
        20,
        10,
      ),
    ).toEqual([
      { left: 110, middle: 50 },
      { left: 390, middle: 90 },
    ]);
  });

  it('never lays one label over another, on or near the edge of the page', () => {
    const wish = fc.record({
      x: fc.double({ min: 0, max: 500, noNaN: true }),
      y: fc.double({ min: 0, max: 300, noNaN: true }),
      width: fc.integer({ min: 30, max: 120 }),
    });
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 4 }), (wishes) => {
        const placed = layLabels(wishes, page, 20, 10);
        placed.forEach((a, i) => {
          expect(a.middle).toBeGreaterThanOrEqual(0);
          expect(a.middle).toBeLessThanOrEqual(page.height);
          placed.forEach((b, j) => {
            if (i >= j) return;
            const across =
              a.left < b.left + (wishes[j]?.width ?? 0) &&
              b.left < a.left + (wishes[i]?.width ?? 0);
            if (across) expect(Math.abs(a.middle - b.middle)).toBeGreaterThanOrEqual(20 - 1e-9);
          });
        });
      }),
      { numRuns: 1000 },
    );
  });
});
