import type { Objective } from '../optim/objective.ts';
import { contourAt, sampleLog } from './contours.ts';
import type { Mark } from './mark.ts';
import type { Frame, Span } from './scale.ts';

/**
 * The regions at or above each of some heights, all above 0, as veils that add up: the higher, the stronger. For surfaces with
 * walls, whose contour lines run together. Samples are `cell` pixels apart: two are fine enough for walls.
 */
export function contourTints(
  objective: Objective,
  frame: Frame,
  levels: readonly number[],
  cell = 2,
): readonly Mark[] {
  const cells = ([a, b]: Span): number => Math.max(2, Math.round(Math.abs(b - a) / cell));
  const floor = Math.min(...levels) / 4;
  const grid = sampleLog(objective, frame, cells(frame.x.range), cells(frame.y.range), floor);
  return levels.map((level): Mark => {
    const { rings } = contourAt(grid, frame, Math.log10(level + floor));
    return { kind: 'area', rings, tone: 'edge', opacity: 0.11 };
  });
}
