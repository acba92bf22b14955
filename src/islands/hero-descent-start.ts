import type { Point } from '../optim/objective.ts';
import { arrowMove } from './figure-arrows.ts';
import type { Parts } from './hero-descent-parts.ts';
import { FRAME, PLATE } from './hero-descent-scene.ts';

/** Milliseconds without a key after which the new start is taken as meant. */
const PATIENCE = 700;

const within = ([low, high]: readonly [number, number], x: number): number =>
  Math.min(Math.max(x, Math.min(low, high)), Math.max(low, high));

/** The nearest place on the map, on a grid of hundredths so that a start can be told and found again. */
const onMap = (x: number, y: number): Point => [
  Math.round(within(FRAME.x.domain, x) * 100) / 100,
  Math.round(within(FRAME.y.domain, y) * 100) / 100,
];

/**
 * Lets the reader choose the start: by mouse anywhere on the map, by finger with a tap or by the handle (so that a
 * swipe over the map still scrolls the page), by arrow keys on the handle. `moved` follows the hand, `chosen` comes once at the end.
 */
export function startInput(
  { plate, handle }: Parts,
  current: () => Point,
  moved: (start: Point) => void,
  chosen: () => void,
  signal: AbortSignal,
): void {
  const pointAt = (event: MouseEvent): Point => {
    const box = plate.getBoundingClientRect();
    const [x, y] = [(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height];
    return onMap(FRAME.x.toData(x * PLATE.width), FRAME.y.toData(y * PLATE.height));
  };
  let dragging: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer));

  const down = (event: PointerEvent) => {
    const byHandle = event.target instanceof Node && handle.contains(event.target);
    if (event.button !== 0 || (event.pointerType === 'touch' && !byHandle)) return;
    dragging = event.pointerId;
    plate.setPointerCapture(event.pointerId);
    moved(pointAt(event));
  };
  const move = (event: PointerEvent) => {
    if (event.pointerId === dragging) moved(pointAt(event));
  };
  const up = (event: PointerEvent) => {
    if (event.pointerId !== dragging) return;
    dragging = undefined;
    chosen();
  };
  const tap = (event: PointerEvent) => {
    if (
      event.pointerType !== 'touch' ||
      (event.target instanceof Node && handle.contains(event.target))
    )
      return;
    moved(pointAt(event));
    chosen();
  };
  const key = (event: KeyboardEvent) => {
    const by = arrowMove(event);
    if (!by) return;
    event.preventDefault();
    const [x, y] = current();
    moved(onMap(x + by[0], y + by[1]));
    clearTimeout(timer);
    timer = setTimeout(chosen, PATIENCE);
  };
  plate.addEventListener('pointerdown', down, { signal });
  plate.addEventListener('pointermove', move, { signal });
  plate.addEventListener('pointerup', up, { signal });
  plate.addEventListener('pointercancel', up, { signal });
  plate.addEventListener('click', tap, { signal });
  handle.addEventListener('keydown', key, { signal });
}
