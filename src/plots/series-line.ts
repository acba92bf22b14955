import type { Points } from './mark.ts';
import type { Frame } from './scale.ts';

/**
 * Values after steps 1, 2, … as a line of pixels, without those that cannot be drawn. Where many steps share a column of
 * pixels, only the lowest and the highest of them are kept: the picture is the same, and 10 000 steps cost what a screen
 * has columns.
 */
export function seriesLine(values: ArrayLike<number>, { x, y }: Frame): Points {
  const points: number[] = [];
  let column = Number.NaN;
  // Steps of the least and the greatest of a column. Scales keep the order of values, so only what is kept is turned into
  // pixels; and plain numbers, as an object for each step would be litter.
  let [least, greatest] = [0, 0];
  const at = (step: number) => {
    points.push(x.toPixel(step + 1), y.toPixel(values[step] ?? Number.NaN));
  };
  const flush = () => {
    if (Number.isNaN(column)) return;
    at(Math.min(least, greatest));
    if (least !== greatest) at(Math.max(least, greatest));
  };
  for (let step = 0; step < values.length; step++) {
    const value = values[step] ?? Number.NaN;
    if (!Number.isFinite(value) || (y.kind === 'log' && value <= 0)) continue;
    const pixels = Math.floor(x.toPixel(step + 1));
    if (pixels !== column) {
      flush();
      column = pixels;
      least = step;
      greatest = step;
    } else if (value < (values[least] ?? Number.NaN)) least = step;
    else if (value > (values[greatest] ?? Number.NaN)) greatest = step;
  }
  flush();
  return points;
}
