import { describe, expect, it } from 'vitest';
import { contourSheet, type SheetSettings } from '../../../src/labs/contour-sheet.ts';
import { sheetLines } from '../../../src/labs/sheet-lines.ts';

const SETTINGS: SheetSettings = {
  surface: 'bowl',
  kappa: 1,
  x: [-3, 3],
  y: [-2, 2],
  width: 600,
  height: 400,
  lift: 0,
  levels: [0.5, 100],
};

describe('a sheet of contour lines', () => {
  const { batch, done } = contourSheet
    .start(contourSheet.read(SETTINGS), undefined)
    .advance(() => true);

  it('holds the lines of every height in its own pixels: ½r² = ½ is a circle of radius 1', () => {
    const [circle, nowhere] = contourSheet.readBatch(batch).levels;
    expect(done).toBe(true);
    expect(nowhere).toEqual([]);
    expect(circle).toHaveLength(1);
    const points = circle?.[0] ?? new Float64Array();
    expect(points.length).toBeGreaterThan(20);
    for (let k = 0; k < points.length; k += 2)
      expect(Math.hypot((points[k] ?? 0) - 300, (points[k + 1] ?? 0) - 200)).toBeCloseTo(100, 0);
  });

  it('lifts a surface that falls below 0: x² − y² = 0 is the two diagonals', () => {
    const lines = sheetLines({ ...SETTINGS, surface: 'saddle', lift: 4, levels: [4] }).flat(2);
    expect(lines.length).toBeGreaterThan(20);
    for (let k = 0; k < lines.length; k += 2) {
      const [x, y] = [(lines[k] ?? 0) - 300, (lines[k + 1] ?? 0) - 200];
      expect(Math.abs(Math.abs(x) - Math.abs(y))).toBeLessThan(3);
    }
  });

  it.each([
    ['a surface that there is not', { surface: 'volcano' }],
    ['a height of nothing', { levels: [0] }],
    ['a sheet without a width', { width: 0 }],
  ])('refuses %s', (_, wrong) => {
    expect(() =>
      contourSheet
        .start(contourSheet.read({ ...SETTINGS, ...wrong }), undefined)
        .advance(() => true),
    ).toThrow();
  });
});
