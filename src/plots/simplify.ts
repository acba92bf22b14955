import type { Points } from './mark.ts';

/** The distance of (x, y) from the segment between two points. */
function offLine(x: number, y: number, x0: number, y0: number, x1: number, y1: number): number {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const length = dx * dx + dy * dy;
  const share =
    length === 0 ? 0 : Math.min(1, Math.max(0, ((x - x0) * dx + (y - y0) * dy) / length));
  return Math.hypot(x - x0 - share * dx, y - y0 - share * dy);
}

/**
 * The same line with fewer points, nowhere further than `tolerance` from where it was (Ramer 1972; Douglas and Peucker
 * 1973). Ends are kept; a closed line, whose ends coincide, is held by the point furthest from them as well.
 */
export function simplify(points: Points, tolerance: number): Points {
  const last = points.length - 2;
  if (last < 4) return points;
  const at = (k: number): readonly [number, number] => [
    points[k] ?? Number.NaN,
    points[k + 1] ?? Number.NaN,
  ];
  const kept = new Set([0, last]);
  const spans: [number, number][] = [[0, last]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [from, to] = span;
    const [x0, y0] = at(from);
    const [x1, y1] = at(to);
    let furthest = from;
    let most = tolerance;
    for (let k = from + 2; k < to; k += 2) {
      const off = offLine(...at(k), x0, y0, x1, y1);
      if (off > most) [furthest, most] = [k, off];
    }
    if (furthest === from) continue;
    kept.add(furthest);
    spans.push([from, furthest], [furthest, to]);
  }
  return [...kept].sort((a, b) => a - b).flatMap(at);
}
