import { useEffect, useRef, useState } from 'preact/hooks';
import type { Point } from '../optim/objective.ts';
import type { Frame } from '../plots/scale.ts';
import { arrowMove } from './figure-arrows.ts';
import { coordinate } from './figure-coordinate.ts';

/** A handle on a map that is dragged by mouse or finger and moved by arrow keys; it lies over the map's own element. */
export function StartHandle({
  at,
  frame,
  sheet,
  move,
}: {
  readonly at: Point;
  readonly frame: Frame;
  /** The whole drawing that the frame is in, in its pixels. */
  readonly sheet: { readonly width: number; readonly height: number };
  readonly move: (to: Point) => void;
}) {
  const held = useRef(false);
  const [placed, setPlaced] = useState(false);
  useEffect(() => {
    // In the second frame the drawing has the width that was measured in the first.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => setPlaced(true));
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  const [x, y] = at;
  const drag = (event: PointerEvent & { currentTarget: HTMLButtonElement }) => {
    const map = event.currentTarget.parentElement?.getBoundingClientRect();
    if (!held.current || !map) return;
    move([frame.x.toData(event.clientX - map.left), frame.y.toData(event.clientY - map.top)]);
  };
  return (
    <button
      type="button"
      class="start-handle"
      style={{
        // The width of the drawing is only guessed before the island wakes: seen there, the handle would move by itself.
        visibility: placed ? 'visible' : 'hidden',
        left: `${(100 * frame.x.toPixel(x)) / sheet.width}%`,
        top: `${(100 * frame.y.toPixel(y)) / sheet.height}%`,
      }}
      aria-label={`Start at ${coordinate(x)}, ${coordinate(y)}. Arrow keys move it.`}
      onPointerDown={(event) => {
        held.current = true;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={drag}
      onPointerUp={() => {
        held.current = false;
      }}
      onPointerCancel={() => {
        held.current = false;
      }}
      onKeyDown={(event) => {
        const by = arrowMove(event);
        if (!by) return;
        event.preventDefault();
        move([x + by[0], y + by[1]]);
      }}
    />
  );
}
