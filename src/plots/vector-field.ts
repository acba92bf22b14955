import type { Points } from './mark.ts';
import type { Frame } from './scale.ts';

/** A vector at a place of the plane, in the plane's own units. */
export interface FieldVector {
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
}

/** Places on a grid that fills a frame, as many pixels apart as are asked for or a little more, in the plane's units. */
export function fieldPlaces(frame: Frame, apart: number): readonly (readonly [number, number])[] {
  const [left, right] = frame.x.range;
  const [bottom, top] = frame.y.range;
  const [columns, rows] = [right - left, bottom - top].map((length) =>
    Math.max(1, Math.floor(length / apart)),
  ) as [number, number];
  return Array.from({ length: columns * rows }, (_, k) => [
    frame.x.toData(left + ((right - left) * ((k % columns) + 0.5)) / columns),
    frame.y.toData(top + ((bottom - top) * (Math.floor(k / columns) + 0.5)) / rows),
  ]);
}

/**
 * An arrow as two lines, its shaft of so many pixels centred on its place; a vector of no length is no line at all. Frames
 * must be equally long in both directions, or arrows would turn.
 */
export function fieldArrow(
  { x, y, dx, dy }: FieldVector,
  frame: Frame,
  length: number,
): readonly Points[] {
  const size = Math.hypot(dx, dy);
  if (!(size > 0 && Number.isFinite(size))) return [];
  const [cx, cy] = [frame.x.toPixel(x), frame.y.toPixel(y)];
  const [ux, uy] = [dx / size, -dy / size];
  const [tipX, tipY] = [cx + (ux * length) / 2, cy + (uy * length) / 2];
  const head = Math.min(5, length * 0.4);
  const barb = (side: number): Points => [
    tipX - head * (ux + side * 0.6 * uy),
    tipY - head * (uy - side * 0.6 * ux),
  ];
  return [
    [cx - (ux * length) / 2, cy - (uy * length) / 2, tipX, tipY],
    [...barb(1), tipX, tipY, ...barb(-1)],
  ];
}
