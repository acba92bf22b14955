import type { Surface } from '../optim/objective.ts';
import { contourAt, sampleLog } from './contours.ts';
import type { Mark } from './mark.ts';
import type { Frame, Span } from './scale.ts';
import { simplify } from './simplify.ts';

/** Pixels between two samples of the surface. */
const CELL = 3;

/** Contour lines of a surface at the given heights, all above 0, over what the frame shows: the ground that paths are drawn on. */
export function contourMarks(
  surface: Surface,
  frame: Frame,
  levels: readonly number[],
): readonly Mark[] {
  const cells = ([a, b]: Span): number => Math.max(2, Math.round(Math.abs(b - a) / CELL));
  const floor = Math.min(...levels) / 4;
  const grid = sampleLog(surface, frame, cells(frame.x.range), cells(frame.y.range), floor);
  return levels.map((level): Mark => {
    const { lines } = contourAt(grid, frame, Math.log10(level + floor));
    return {
      kind: 'lines',
      lines: lines.map((line) => simplify(line, 0.15)),
      tone: 'edge',
      width: 0.8,
      opacity: 0.55,
    };
  });
}
