import { describe, expect, it } from 'vitest';
import { valley } from '../../../src/optim/quadratic.ts';
import { contourMarks } from '../../../src/plots/contour-marks.ts';
import { phasePlane } from '../../../src/plots/phase-plane.ts';
import { linear } from '../../../src/plots/scale.ts';

const frame = { x: linear([0, 4], [40, 440]), y: linear([0, 1], [300, 0]) };

describe('phasePlane', () => {
  const marks = phasePlane({
    frame,
    axes: { x: 'η', y: 'β' },
    regions: [
      {
        outline: [
          [0, 0],
          [4, 0],
          [4, 1],
        ],
        tone: 'series-1',
        opacity: 0.2,
        name: { text: 'calm', at: [3, 0.2] },
      },
    ],
    lines: [
      [
        [0, 1],
        [4, 0],
      ],
    ],
    spots: [{ at: [2, 0.5], name: 'best' }],
    here: [1, 0.5],
    tone: 'series-2',
  });

  it('places regions, lines and names by their settings', () => {
    expect(marks[0]).toMatchObject({ kind: 'area', rings: [[40, 300, 440, 300, 440, 0]] });
    expect(marks[1]).toMatchObject({ kind: 'line', points: [40, 0, 440, 300] });
    expect(marks).toContainEqual(expect.objectContaining({ text: 'calm', x: 340, y: 240 }));
    expect(marks).toContainEqual(expect.objectContaining({ text: 'best', x: 248, y: 150 }));
  });

  it('draws the setting in force above everything else', () => {
    expect(marks.at(-1)).toMatchObject({ kind: 'dot', x: 140, y: 150, tone: 'series-2' });
  });
});

describe('contourMarks', () => {
  it('draws each height where the surface has it', () => {
    const square = { x: linear([-3, 3], [0, 300]), y: linear([-3, 3], [300, 0]) };
    const bowl = valley(1);
    const levels = [0.5, 2];
    contourMarks(bowl, square, levels).forEach((mark, k) => {
      if (mark.kind !== 'lines') throw new Error('A contour is a mark of lines.');
      const points = mark.lines.flat();
      expect(points.length).toBeGreaterThan(20);
      for (let i = 0; i + 1 < points.length; i += 2) {
        const at = [square.x.toData(points[i] ?? 0), square.y.toData(points[i + 1] ?? 0)];
        expect(bowl.value(at) / (levels[k] ?? 0)).toBeCloseTo(1, 1);
      }
    });
  });
});
