import type { Mark, Points, Tone } from './mark.ts';
import { type AxisNames, planeAxes } from './plane-axes.ts';
import type { Frame } from './scale.ts';

/** A place in the plane of two settings. */
export type Setting = readonly [x: number, y: number];

/** A part of the plane in which one thing happens. */
export interface Region {
  readonly outline: readonly Setting[];
  readonly tone: Tone;
  readonly opacity: number;
  /** What it is called and where the middle of that goes; slivers have no room for a name. */
  readonly name?: { readonly text: string; readonly at: Setting };
}

/** A map of what two settings lead to: regions with their names, lines that matter, and single settings. */
export interface PhasePlane {
  readonly frame: Frame;
  readonly axes: AxisNames;
  readonly regions: readonly Region[];
  readonly lines: readonly (readonly Setting[])[];
  readonly spots: readonly { readonly at: Setting; readonly name: string }[];
  /** The setting in force. */
  readonly here: Setting;
  readonly tone: Tone;
}

/** Draws the regions, their borders, the axes, the spots, and the setting in force on top. */
export function phasePlane(plane: PhasePlane): readonly Mark[] {
  const { frame, regions, lines, here, tone } = plane;
  const points = (outline: readonly Setting[]): Points =>
    outline.flatMap(([x, y]) => [frame.x.toPixel(x), frame.y.toPixel(y)]);
  return [
    ...regions.map(
      (region): Mark => ({
        kind: 'area',
        rings: [points(region.outline)],
        tone: region.tone,
        opacity: region.opacity,
      }),
    ),
    ...lines.map(
      (line): Mark => ({
        kind: 'line',
        points: points(line),
        tone: 'ink',
        width: 1.6,
      }),
    ),
    ...planeAxes(plane.frame, plane.axes),
    ...regions.flatMap(({ name }): readonly Mark[] =>
      name ? [{ ...label(frame, name.at, name.text), anchor: 'middle' }] : [],
    ),
    ...plane.spots.flatMap(({ at, name }): readonly Mark[] => [
      { kind: 'dot', ...place(frame, at), r: 3, tone: 'ink', rim: 1.5 },
      { ...label(frame, at, name), x: frame.x.toPixel(at[0]) + 8, anchor: 'start' },
    ]),
    { kind: 'dot', ...place(frame, here), r: 6.5, tone, rim: 2 },
  ];
}

const place = ({ x, y }: Frame, [a, b]: Setting) => ({ x: x.toPixel(a), y: y.toPixel(b) });

const label = (frame: Frame, at: Setting, text: string) =>
  ({
    kind: 'text',
    ...place(frame, at),
    text,
    tone: 'ink',
    size: 13,
    baseline: 'middle',
    face: 'sans',
    halo: 3,
  }) as const;
