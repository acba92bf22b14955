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
  let low: Extreme | undefined;
  let high: Extreme | undefined;
  const flush = () => {
    if (!low || !high) return;
    const [first, second] = low.x <= high.x ? [low, high] : [high, low];
    points.push(first.x, first.y);
    if (second !== first) points.push(second.x, second.y);
    low = undefined;
    high = undefined;
  };
  for (let k = 0; k < values.length; k++) {
    const place = { x: x.toPixel(k + 1), y: y.toPixel(values[k] ?? Number.NaN) };
    if (!Number.isFinite(place.y)) continue;
    if (Math.floor(place.x) !== column) {
      flush();
      column = Math.floor(place.x);
    }
    if (!low || place.y < low.y) low = place;
    if (!high || place.y > high.y) high = place;
  }
  flush();
  return points;
}

interface Extreme {
  readonly x: number;
  readonly y: number;
}
