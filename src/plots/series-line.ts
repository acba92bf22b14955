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
  // Places of the lowest and the highest of a column, as plain numbers: an object for each step would be litter.
  let [lowX, lowY, highX, highY] = [0, Number.POSITIVE_INFINITY, 0, Number.NEGATIVE_INFINITY];
  const flush = () => {
    if (lowY === Number.POSITIVE_INFINITY) return;
    if (lowX === highX) points.push(lowX, lowY);
    else if (lowX < highX) points.push(lowX, lowY, highX, highY);
    else points.push(highX, highY, lowX, lowY);
    lowY = Number.POSITIVE_INFINITY;
    highY = Number.NEGATIVE_INFINITY;
  };
  for (let k = 0; k < values.length; k++) {
    const down = y.toPixel(values[k] ?? Number.NaN);
    if (!Number.isFinite(down)) continue;
    const at = x.toPixel(k + 1);
    if (Math.floor(at) !== column) {
      flush();
      column = Math.floor(at);
    }
    if (down < lowY) {
      lowX = at;
      lowY = down;
    }
    if (down > highY) {
      highX = at;
      highY = down;
    }
  }
  flush();
  return points;
}
