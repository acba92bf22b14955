import type { Mark } from './mark.ts';
import type { Frame, Scale } from './scale.ts';
import { ticks } from './ticks.ts';

/** The sheet a map is printed on. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
}

const rectangle = (x0: number, y0: number, x1: number, y1: number) => [
  x0,
  y0,
  x1,
  y0,
  x1,
  y1,
  x0,
  y1,
];

/** The paper margin and the double line of a survey sheet. */
export function neatline({ width, height, margin }: Sheet): readonly Mark[] {
  const [outer, inner] = [margin * 0.2, margin];
  return [
    {
      kind: 'area',
      rings: [
        rectangle(0, 0, width, height),
        rectangle(inner, inner, width - inner, height - inner),
      ],
      tone: 'paper',
      opacity: 1,
    },
    {
      kind: 'line',
      points: rectangle(inner, inner, width - inner, height - inner),
      tone: 'ink',
      width: 0.8,
      closed: true,
    },
    {
      kind: 'line',
      points: rectangle(outer, outer, width - outer, height - outer),
      tone: 'ink',
      width: 2,
      closed: true,
    },
  ];
}

/** The scale in the margin on all four sides: a short line and a number at every round coordinate. */
export function graticule(frame: Frame, { width, height, margin }: Sheet): readonly Mark[] {
  const label = {
    kind: 'text',
    tone: 'muted',
    size: 13,
    anchor: 'middle',
    baseline: 'middle',
    face: 'sans',
  } as const;
  const places = (scale: Scale, count: number) =>
    ticks(scale, count).map((tick) => ({ at: scale.toPixel(tick.value), text: tick.label }));
  const middle = margin * 0.6;
  const upright = places(frame.x, 12).flatMap(({ at, text }): readonly Mark[] => [
    { ...label, x: at, y: middle, text },
    { ...label, x: at, y: height - middle, text },
  ]);
  const turned = places(frame.y, 8).flatMap(({ at, text }): readonly Mark[] => [
    { ...label, x: middle, y: at, text, turn: -90 },
    { ...label, x: width - middle, y: at, text, turn: 90 },
  ]);
  return [...upright, ...turned];
}
