import type { Mark } from './mark.ts';
import type { Frame, Scale } from './scale.ts';
import { ticks } from './ticks.ts';

/** What the two axes of a plane are called. */
export interface AxisNames {
  readonly x: string;
  readonly y: string;
}

/** A line along the left and the lower edge of a plane, with numbers beside it and the names at its ends. */
export function planeAxes({ x, y }: Frame, names: AxisNames): readonly Mark[] {
  const [left, right] = x.range;
  const [bottom, top] = y.range;
  const number = { kind: 'text', tone: 'muted', size: 11, face: 'sans' } as const;
  const name = { kind: 'text', tone: 'ink', size: 15, face: 'italic' } as const;
  const places = (scale: Scale) =>
    ticks(scale, 5).map(({ value, label: text }) => ({ at: scale.toPixel(value), text }));
  return [
    { kind: 'line', points: [left, top, left, bottom, right, bottom], tone: 'edge', width: 1 },
    ...places(x).map(
      ({ at, text }): Mark => ({
        ...number,
        x: at,
        y: bottom + 5,
        text,
        anchor: 'middle',
        baseline: 'hanging',
      }),
    ),
    ...places(y).map(
      ({ at, text }): Mark => ({
        ...number,
        x: left - 6,
        y: at,
        text,
        anchor: 'end',
        baseline: 'middle',
      }),
    ),
    { ...name, x: right, y: bottom + 4, text: names.x, anchor: 'start', baseline: 'hanging' },
    { ...name, x: left - 30, y: top, text: names.y, anchor: 'middle', baseline: 'hanging' },
  ];
}
