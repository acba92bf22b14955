import type { Trajectory } from '../optim/descend.ts';
import { perFrame } from './per-frame.ts';
import { type Frame, straightOf } from './scale.ts';

/** Where a two-dimensional descent stands after `step` steps, which may be a fraction: between steps it is on the straight line. */
export function placeAt(
  trajectory: Trajectory,
  frame: Frame,
  step: number,
): readonly [x: number, y: number] {
  const last = trajectory.value.length - 1;
  const here = Math.min(Math.max(step, 0), last);
  const [before, after, part] = [Math.floor(here), Math.ceil(here), here - Math.floor(here)];
  const [x, y] = trajectory.w;
  const between = (column: Float64Array | undefined): number => {
    const from = column?.[before] ?? Number.NaN;
    return from + ((column?.[after] ?? Number.NaN) - from) * part;
  };
  return [frame.x.toPixel(between(x)), frame.y.toPixel(between(y))];
}

/** What of a whole path is worth drawing: step and pixels of every point that moves the pen. */
interface Trail {
  readonly steps: readonly number[];
  readonly points: readonly number[];
}

/**
 * The two columns of a path. Loops over them make no list, call or box for a step, of which there may be ten thousand, eight
 * times, in one frame: what they litter is swept in a frame as well.
 */
const columns = ({ w }: Trajectory) => w as readonly [Float64Array, Float64Array];

/** Points nearer than this to the one before do not move the pen, in pixels. */
const APART = 0.5;

const trailOf = perFrame((trajectory: Trajectory, frame: Frame): Trail => {
  const steps: number[] = [0];
  const points: number[] = [...placeAt(trajectory, frame, 0)];
  const [xs, ys] = columns(trajectory);
  const [across, up] = [straightOf(frame.x), straightOf(frame.y)];
  let penX = xs[0] as number;
  let penY = ys[0] as number;
  for (let k = 1; k < trajectory.value.length; k++) {
    const x = xs[k] as number;
    const y = ys[k] as number;
    const dx = across.slope * (x - penX);
    const dy = up.slope * (y - penY);
    if (dx * dx + dy * dy < APART * APART) continue;
    steps.push(k);
    points.push(frame.x.toPixel(x), frame.y.toPixel(y));
    penX = x;
    penY = y;
  }
  return { steps, points };
});

/**
 * The path of a two-dimensional descent up to a step as x, y pairs of pixels, without the points that would move the
 * pen by less than half a pixel; start and end are always kept.
 */
export function trajectoryLine(
  trajectory: Trajectory,
  frame: Frame,
  until: number,
): readonly number[] {
  const end = Math.min(until, trajectory.value.length - 1);
  const { steps, points } = trailOf(trajectory, frame);
  const later = steps.findIndex((step) => step >= end && step > 0);
  const line = points.slice(0, 2 * (later === -1 ? steps.length : later));
  if (end > 0) line.push(...placeAt(trajectory, frame, end));
  return line;
}

/**
 * The last step before a two-dimensional descent goes further than so many frame widths from the middle of its frame:
 * what lies beyond is not worth a pen, and a diverging path has numbers there that no drawing can hold.
 */
export function lastNear(trajectory: Trajectory, frame: Frame, widths = 8): number {
  const known = near.get(widths) ?? perFrame(lastWithin(widths));
  near.set(widths, known);
  return known(trajectory, frame);
}

const near = new Map<number, (trajectory: Trajectory, frame: Frame) => number>();

const lastWithin =
  (widths: number) =>
  (trajectory: Trajectory, frame: Frame): number => {
    const [left, right] = frame.x.range;
    const [bottom, top] = frame.y.range;
    const [across, up] = [straightOf(frame.x), straightOf(frame.y)];
    const middleX = across.offset - (left + right) / 2;
    const middleY = up.offset - (bottom + top) / 2;
    const reach = (widths * Math.abs(right - left)) ** 2;
    const [xs, ys] = columns(trajectory);
    const last = trajectory.value.length - 1;
    for (let k = 0; k <= last; k++) {
      const dx = across.slope * (xs[k] as number) + middleX;
      const dy = up.slope * (ys[k] as number) + middleY;
      if (dx * dx + dy * dy > reach) return k - 1;
    }
    return last;
  };
