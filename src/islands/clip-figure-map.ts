import type { Trajectory } from '../optim/descend.ts';
import type { Vector } from '../optim/vector.ts';
import { contourTints } from '../plots/contour-tints.ts';
import type { Mark } from '../plots/mark.ts';
import { planeAxes } from '../plots/plane-axes.ts';
import { raceMarks } from '../plots/race-marks.ts';
import { type Frame, linear } from '../plots/scale.ts';
import type { StepChart } from '../plots/step-chart.ts';
import { DOMAIN, lossOf, METHODS, type Method, type Settings } from './clip-figure-settings.ts';

/** Heights from which the tint is stronger: close at the valley's floor, then even. */
const LEVELS = [0.0005, 0.003, 0.01, 0.03, 0.06, 0.1, 0.2, 0.3, 0.35, 0.4];
/** Losses that the chart holds. */
const SPAN = [1e-5, 1] as const;
/** Beyond this distance from the middle of the map a path is no longer drawn. */
const FAR = 1000;

const MARGIN = { left: 40, right: 14, bottom: 26 } as const;

export const mapHeight = (width: number): number =>
  Math.round(((width - MARGIN.left - MARGIN.right) * 2) / 3) + MARGIN.bottom;

/** The same in CSS, as high as its container's width makes it. */
export const MAP_HEIGHT = `calc((100cqi - ${MARGIN.left + MARGIN.right}px) * 2 / 3 + ${MARGIN.bottom}px)`;

/** Where weight and bias lie on a map of this width, equally long in both directions. */
export const mapFrame = (width: number): Frame => ({
  x: linear(DOMAIN.w, [MARGIN.left, width - MARGIN.right]),
  y: linear(DOMAIN.b, [mapHeight(width) - MARGIN.bottom, 0]),
});

/** The loss by tints, from samples `cell` pixels apart: all of the map that stays while a start is dragged. */
export const mapGround = (
  settings: Pick<Settings, 'depth'>,
  frame: Frame,
  cell?: number,
): readonly Mark[] => contourTints(lossOf(settings), frame, LEVELS, cell);

/** The direction of steepest descent, the paths of all methods up to a step, and the start on top. */
export function mapPaths(
  runs: Readonly<Record<Method, Trajectory>>,
  { start, step }: Pick<Settings, 'start' | 'step'>,
  gradient: Vector,
  frame: Frame,
): readonly Mark[] {
  const [x, y] = [frame.x.toPixel(start[0]), frame.y.toPixel(start[1])];
  return [
    ...downhillRay(gradient, x, y),
    ...METHODS.flatMap(({ id, tone }) => {
      const { w, value } = runs[id];
      const gone = (w[0] ?? []).findIndex((wk, k) => Math.hypot(wk, w[1]?.[k] ?? 0) > FAR);
      const last = gone < 0 ? value.length - 1 : gone;
      return raceMarks([{ trajectory: runs[id], tone }], frame, Math.min(step, last), 0.65);
    }),
    { kind: 'dot', x, y, r: 5.5, tone: 'ink', rim: 2 },
    ...mapRim(frame),
  ];
}

/** Paper over all that leaves the map, and the axes on it. */
export function mapRim(frame: Frame): readonly Mark[] {
  const [left, right] = frame.x.range;
  const [foot, top] = frame.y.range;
  const [width, height] = [right + MARGIN.right, foot + MARGIN.bottom];
  const box = (x0: number, y0: number, x1: number, y1: number) => [x0, y0, x1, y0, x1, y1, x0, y1];
  return [
    {
      kind: 'area',
      rings: [box(0, -1, width, height), box(left, top - 1, right, foot)],
      tone: 'paper',
      opacity: 1,
    },
    ...planeAxes(frame, { x: 'w', y: 'b' }),
  ];
}

/** A ray downhill from the start, to compare the bent step with; none where there is no gradient. */
export function downhillRay([gw = 0, gb = 0]: Vector, x: number, y: number): readonly Mark[] {
  const length = Math.hypot(gw, gb);
  if (!(length > 0)) return [];
  const reach = 2000 / length;
  return [
    {
      kind: 'line',
      points: [x, y, x - gw * reach, y + gb * reach],
      tone: 'ink',
      width: 1.2,
      dash: [3, 4],
    },
  ];
}

/** The loss of every method against steps, on a logarithmic axis that is the same for all settings. */
export const lossChart = (
  runs: Readonly<Record<Method, Trajectory>>,
  { step }: Pick<Settings, 'step'>,
  width: number,
  height: number,
): StepChart => ({
  width,
  height,
  kind: 'log',
  span: SPAN,
  clip: 'floor',
  series: METHODS.map(({ id, tone }) => ({
    label: '',
    values: runs[id].value.subarray(1),
    tone,
    look: 'line',
  })),
  references: [],
  cursor: step,
});
