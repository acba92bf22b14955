import type { Point, Surface } from '../optim/objective.ts';
import { contourMarks } from '../plots/contour-marks.ts';
import type { Mark, Tone } from '../plots/mark.ts';
import { raceMarks } from '../plots/race-marks.ts';
import { type Frame, linear } from '../plots/scale.ts';
import { lastNear, placeAt } from '../plots/trajectory-line.ts';
import type { Run } from './descent-figure-settings.ts';

/** Heights of the contour lines, thinning out upward as the walls get steep. */
const LEVELS = [0.03, 0.12, 0.4, 1, 2, 4, 8, 16, 32, 64, 128];

export const mapHeight = (width: number): number => Math.round((width * 2) / 3);

/** Where the map's coordinates lie on a sheet of this width. */
export const mapFrame = ({ domain: { x, y } }: Surface, width: number): Frame => ({
  x: linear(x, [0, width]),
  y: linear(y, [mapHeight(width), 0]),
});

/** Contour lines, and the two axes of the valley with their names: all of the map that does not move. */
export function mapGround({ surface, axes: [flat, steep] }: Run, frame: Frame): readonly Mark[] {
  const axis = ([dx, dy]: Point, reach: number, tone: Tone, text: string): readonly Mark[] => {
    const at = (r: number) => [frame.x.toPixel(r * dx), frame.y.toPixel(r * dy)] as const;
    const [x, y] = at(reach);
    const line = [...at(-9), ...at(9)];
    return [
      { kind: 'line', points: line, tone, width: 1.2, dash: [4, 3] },
      {
        kind: 'text',
        x: x + 8,
        y: y + 12,
        text,
        tone: 'ink',
        size: 15,
        anchor: 'middle',
        baseline: 'middle',
        face: 'italic',
        halo: 4,
      },
    ];
  };
  return [
    ...contourMarks(surface, frame, LEVELS),
    ...axis(flat.direction, 2.6, 'series-1', 'u'),
    ...axis(steep.direction, steep.direction[1] < 0 ? -1.6 : 1.6, 'series-2', 'v'),
  ];
}

/** The path up to a step, every step a point, the start a ring. */
export function mapPath({ trajectory }: Run, frame: Frame, step: number): readonly Mark[] {
  const last = Math.min(step, lastNear(trajectory, frame));
  const [x, y] = placeAt(trajectory, frame, 0);
  const stops = Array.from({ length: last }, (_, k): Mark => {
    const [at, down] = placeAt(trajectory, frame, k + 1);
    return { kind: 'dot', x: at, y: down, r: 2, tone: 'ink' };
  });
  return [
    ...raceMarks([{ trajectory, tone: 'ink' }], frame, last, 0.6),
    ...stops,
    { kind: 'dot', x, y, r: 5, tone: 'ink', rim: 1.5 },
    { kind: 'dot', x, y, r: 2.5, tone: 'paper' },
  ];
}
