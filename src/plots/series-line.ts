import type { Points } from './mark.ts';
import { type Frame, type Span, straightOf } from './scale.ts';

/** What becomes of values below a chart: they run along its floor, or are left out. What is above is left out of both. */
export type Clip = 'floor' | 'gap';

/** A value as a chart with this clip shows it; NaN where it is left out. Without a clip, it is shown wherever it is. */
export function clipped(value: number, span: Span, clip: Clip | undefined): number {
  if (clip === undefined || (value >= span[0] && value <= span[1])) return value;
  return clip === 'floor' && value < span[0] ? span[0] : Number.NaN;
}

/**
 * Values after steps 1, 2, … as a line of pixels, without those that cannot be drawn. Where many steps share a column of
 * pixels, only the lowest and the highest of them are kept: the picture is the same, and 10 000 steps cost what a screen
 * has columns.
 */
export function seriesLine(values: ArrayLike<number>, { x, y }: Frame, clip?: Clip): Points {
  const points: number[] = [];
  let column = Number.NaN;
  // The least and the greatest of a column, and their steps. Scales keep the order of values, so only what is kept is turned
  // into pixels; and plain numbers, as an object for each step would be litter.
  let [leastAt, greatestAt] = [0, 0];
  let [least, greatest] = [Number.NaN, Number.NaN];
  const at = (step: number) => {
    points.push(x.toPixel(step + 1), y.toPixel(clipped(values[step] as number, y.domain, clip)));
  };
  const flush = () => {
    if (Number.isNaN(column)) return;
    at(Math.min(leastAt, greatestAt));
    if (leastAt !== greatestAt) at(Math.max(leastAt, greatestAt));
  };
  const { offset, slope } = straightOf(x);
  for (let step = 0; step < values.length; step++) {
    const value = clipped(values[step] as number, y.domain, clip);
    if (!Number.isFinite(value) || (y.kind === 'log' && value <= 0)) continue;
    const pixels = Math.floor(offset + slope * (step + 1));
    if (pixels !== column) {
      flush();
      column = pixels;
      leastAt = step;
      least = value;
      greatestAt = step;
      greatest = value;
    } else if (value < least) {
      leastAt = step;
      least = value;
    } else if (value > greatest) {
      greatestAt = step;
      greatest = value;
    }
  }
  flush();
  return points;
}
