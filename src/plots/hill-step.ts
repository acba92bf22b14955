import { arrow } from './arrow.ts';
import { clippedLines } from './curve-line.ts';
import type { Mark } from './mark.ts';
import type { Frame } from './scale.ts';

/** Height of the strip under the curve that holds the arrows, in pixels. */
export const STRIP = 44;

/** Half the length of the tangent, in pixels. */
const TANGENT = 46;
/** Room that an arrow's name needs beyond its tip, in pixels. */
const NAME = 26;

/** A step that is about to be taken from the weight w. */
interface Ahead {
  readonly loss: (w: number) => number;
  readonly w: number;
  readonly gradient: number;
  readonly step: number;
}

/** The tangent at the ball, gradient and step as arrows in the strip, and a ring where the step will end. */
export function stepMarks({ loss, w, gradient, step }: Ahead, frame: Frame): readonly Mark[] {
  const { x, y } = frame;
  const [at, high, foot] = [x.toPixel(w), y.toPixel(loss(w)), y.range[0]];
  const [upper, lower] = [foot + STRIP * 0.3, foot + STRIP * 0.72];
  const run = x.toPixel(1) - x.toPixel(0);
  const reach = TANGENT / Math.hypot(run, y.toPixel(gradient) - y.toPixel(0));
  const ends = [-reach, reach].map((d) => [w + d, loss(w) + d * gradient] as const);
  return [
    ...clippedLines(ends, frame).map(
      (points): Mark => ({ kind: 'line', points, tone: 'series-2', width: 3 }),
    ),
    { kind: 'line', points: [at, high, at, lower + 6], tone: 'edge', width: 1, dash: [2, 3] },
    ...named(frame, w, gradient, upper, 'series-2', 'g'),
    ...named(frame, w, step, lower, 'accent', '\u2212\u03b7g'),
    ...ring(loss, w + step, frame),
  ];
}

function ring(loss: Ahead['loss'], w: number, { x, y }: Frame): readonly Mark[] {
  if (w < x.domain[0] || w > x.domain[1]) return [];
  const place = { kind: 'dot', x: x.toPixel(w), y: y.toPixel(loss(w)) } as const;
  return [
    { ...place, r: 5, tone: 'accent', rim: 1 },
    { ...place, r: 3.2, tone: 'paper' },
  ];
}

/** An arrow from the ball's weight with its name at the tip; one that would leave the chart ends at its edge. */
function named(
  { x }: Frame,
  from: number,
  by: number,
  height: number,
  tone: 'accent' | 'series-2',
  name: string,
): readonly Mark[] {
  const [start, end] = x.range;
  const tip = Math.min(Math.max(x.toPixel(from + by), start), end);
  const side = by < 0 ? -1 : 1;
  const room = side < 0 ? tip > start + NAME : tip < end - NAME;
  // Where the chart ends right behind the tip, the name stands on the other side of the ball.
  const [beside, away] = room ? [tip, side] : [x.toPixel(from), -side];
  return [
    ...arrow(x.toPixel(from), tip, height, tone),
    {
      kind: 'text',
      x: beside + away * 6,
      y: height,
      text: name,
      tone: 'ink',
      size: 14,
      anchor: away < 0 ? 'end' : 'start',
      baseline: 'middle',
      face: 'italic',
      halo: 4,
    },
  ];
}
