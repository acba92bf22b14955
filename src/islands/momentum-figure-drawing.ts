import type { Trajectory } from '../optim/descend.ts';
import type { Point, Surface } from '../optim/objective.ts';
import { contourMarks } from '../plots/contour-marks.ts';
import type { Mark } from '../plots/mark.ts';
import { raceMarks } from '../plots/race-marks.ts';
import { type Frame, linear } from '../plots/scale.ts';
import type { StepChart } from '../plots/step-chart.ts';
import { lastNear } from '../plots/trajectory-line.ts';
import { distances, plainRun, START, SURFACE } from './momentum-figure-settings.ts';

/** Heights of the ravine’s lines, each four times the one below. */
const LEVELS = [0.125, 0.5, 2, 8, 32, 128];
/** Distances that the chart holds; a diverging run leaves it. */
const SPAN = [1e-8, 100] as const;

/** The map keeps the proportions of the plane, three to two. */
export const mapHeight = (width: number): number => Math.round((width * 2) / 3);

/** Where the ravine lies in a map of this width. */
export const mapFrame = (width: number): Frame => ({
  x: linear(SURFACE.domain.x, [0, width]),
  y: linear(SURFACE.domain.y, [mapHeight(width), 0]),
});

/** A ravine by its contour lines, the minimum and the common start. */
export function ground(frame: Frame, surface: Surface = SURFACE): readonly Mark[] {
  const at = ([x, y]: Point) => ({ x: frame.x.toPixel(x), y: frame.y.toPixel(y) });
  return [
    ...contourMarks(surface, frame, LEVELS),
    ...surface.minimizers.map(
      (point): Mark => ({ kind: 'dot', ...at(point), r: 2.5, tone: 'ink' }),
    ),
    { kind: 'dot', ...at(START), r: 4, tone: 'ink' },
    {
      kind: 'text',
      ...at(START),
      y: at(START).y - 12,
      text: 'start',
      tone: 'ink',
      size: 13,
      anchor: 'middle',
      baseline: 'alphabetic',
      face: 'sans',
      halo: 3,
    },
  ];
}

/** The paths of plain gradient descent and of momentum up to a step, as far as they are near the map. */
export function paths(
  path: Trajectory,
  frame: Frame,
  step: number,
  plain: Trajectory = plainRun,
): readonly Mark[] {
  const until = Math.min(step, lastNear(path, frame));
  return [
    ...raceMarks([{ trajectory: plain, tone: 'series-1' }], frame, step, 0.65),
    ...raceMarks([{ trajectory: path, tone: 'series-2' }], frame, until, 0.65),
  ];
}

/** The distance to the minimum against steps, on a logarithmic axis that stays the same at every setting. */
export function distanceChart(
  path: Trajectory,
  width: number,
  cursor: number,
  plain: Trajectory = plainRun,
): StepChart {
  const afterSteps = (trajectory: Trajectory) => distances(trajectory).slice(1);
  return {
    width,
    height: 150,
    kind: 'log',
    span: SPAN,
    clip: 'gap',
    series: [
      { label: '', values: afterSteps(plain), tone: 'series-1', look: 'line' },
      { label: '', values: afterSteps(path), tone: 'series-2', look: 'line' },
    ],
    references: [],
    cursor,
  };
}
