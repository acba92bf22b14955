import type { Objective } from '../optim/objective.ts';
import { contourAt, sampleLog } from './contours.ts';
import type { LinesMark, Points } from './mark.ts';
import type { Frame, Span } from './scale.ts';
import { simplify } from './simplify.ts';

/** Pixels between two samples of the surface. */
const CELL = 3;

/** The contour lines of a surface over what a frame shows, in its pixels: a list of lines for each height, all above 0. */
export function contourLines(
  surface: Objective,
  frame: Frame,
  levels: readonly number[],
): readonly (readonly Points[])[] {
  const cells = ([a, b]: Span): number => Math.max(2, Math.round(Math.abs(b - a) / CELL));
  const floor = Math.min(...levels) / 4;
  const grid = sampleLog(surface, frame, cells(frame.x.range), cells(frame.y.range), floor);
  return levels.map((level) =>
    contourAt(grid, frame, Math.log10(level + floor)).lines.map((line) => simplify(line, 0.15)),
  );
}

/** The lines of one height as the ground that paths are drawn on shows them. */
export const contourMark = (lines: readonly Points[]): LinesMark => ({
  kind: 'lines',
  lines,
  tone: 'edge',
  width: 0.8,
  opacity: 0.55,
});

/** Contour lines of a surface at the given heights, all above 0, over what the frame shows: the ground that paths are drawn on. */
export const contourMarks = (
  surface: Objective,
  frame: Frame,
  levels: readonly number[],
): readonly LinesMark[] => contourLines(surface, frame, levels).map(contourMark);
