import type { Points } from './mark.ts';
import type { Frame, Span } from './scale.ts';

/** A function of one variable that is smooth between its jumps; its slope, too, may jump there. */
export interface Curve {
  readonly at: (x: number) => number;
  readonly jumps: readonly number[];
}

/** How near to a jump a piece is drawn, as a share of the domain: far below a pixel. */
const NEAR = 1e-9;
const SAMPLES = 90;

/** The pieces between jumps as lines of pixels, cut off where they leave the frame above or below. */
export function curveLines({ at, jumps }: Curve, frame: Frame): readonly Points[] {
  const [from, to] = frame.x.domain;
  const near = (to - from) * NEAR;
  const inside = jumps.filter((x) => x > from && x < to).sort((a, b) => a - b);
  const starts = [from, ...inside.map((x) => x + near)];
  const ends = [...inside.map((x) => x - near), to];
  return starts.flatMap((start, piece) => {
    const end = ends[piece] ?? to;
    const places = Array.from({ length: SAMPLES + 1 }, (_, k) => {
      const x = start + ((end - start) * k) / SAMPLES;
      return [x, at(x)] as const;
    });
    return clippedLines(places, frame);
  });
}

type Place = readonly [x: number, y: number];

/** The parts of a polyline whose values lie within the frame's; it ends exactly on the edge it crosses. */
export function clippedLines(places: readonly Place[], { x, y }: Frame): readonly Points[] {
  const lines: number[][] = [];
  for (let k = 1; k < places.length; k++) {
    const [a, b] = [places[k - 1], places[k]];
    const cut = a && b && clippedSegment(a, b, y.domain);
    if (!cut) continue;
    const [start, end] = cut.map(([at, value]) => [x.toPixel(at), y.toPixel(value)]);
    if (!start || !end) continue;
    const open = lines.at(-1);
    if (open && open.at(-2) === start[0] && open.at(-1) === start[1]) open.push(...end);
    else lines.push([...start, ...end]);
  }
  return lines;
}

/** The part of the straight line from a to b whose values lie in the span, or undefined when none does. */
function clippedSegment(a: Place, b: Place, span: Span): readonly [Place, Place] | undefined {
  const [low, high] = [Math.min(...span), Math.max(...span)];
  const rise = b[1] - a[1];
  if (rise === 0) return a[1] >= low && a[1] <= high ? [a, b] : undefined;
  const shares = [(low - a[1]) / rise, (high - a[1]) / rise];
  const [enter, leave] = [Math.max(0, Math.min(...shares)), Math.min(1, Math.max(...shares))];
  if (enter >= leave) return undefined;
  const place = (share: number): Place =>
    share === 0 ? a : share === 1 ? b : [a[0] + (b[0] - a[0]) * share, a[1] + rise * share];
  return [place(enter), place(leave)];
}
