import { contourAt } from '../plots/contours.ts';
import type { Mark, Tone } from '../plots/mark.ts';
import { type Frame, log } from '../plots/scale.ts';
import { trialPlane } from '../plots/trial-plane.ts';
import { COLUMNS, ROWS } from './search-figure-response.ts';
import { best, type Subject, type Tried } from './search-figure-settings.ts';

/** Powers of ten of the loss at which the ground grows grayer. */
const LEVELS = [-2.5, -2, -1.5, -1, -0.5, 0, 0.5];

export const planeHeight = (width: number): number => Math.round(width * 0.62);

/** Where the knobs of a subject lie in a drawing of this width. */
const planeFrame = ({ x, y }: Subject, width: number): Frame => ({
  x: log(x.span, [44, width - 14]),
  y: log(y.span, [planeHeight(width) - 24, 8]),
});

/** What a search has tried, on the ground of what every setting leads to. */
export function searchPlane(
  subject: Subject,
  response: readonly number[],
  tried: readonly Tried[],
  tone: Tone,
  width: number,
): readonly Mark[] {
  const frame = planeFrame(subject, width);
  const grid = { columns: COLUMNS, rows: ROWS, heights: [...response] };
  const winner = best(tried);
  return trialPlane({
    frame,
    axes: { x: subject.x.name, y: subject.y.name },
    heights: LEVELS.map((level) => contourAt(grid, frame, level).rings),
    trials: tried.map(({ x, y }) => [x, y]),
    best: [winner.x, winner.y],
    tone,
  });
}
