import { globalNorm } from '../optim/global-norm.ts';
import type { Vector } from '../optim/vector.ts';
import { layLabels } from '../plots/label-layout.ts';
import type { Mark } from '../plots/mark.ts';
import { raceMarks } from '../plots/race-marks.ts';
import type { Frame } from '../plots/scale.ts';
import { type StepChart, spanOf } from '../plots/step-chart.ts';
import { lastNear, placeAt, trajectoryLine } from '../plots/trajectory-line.ts';
import { downhillRay, mapRim } from './clip-figure-map.ts';
import type { DoneRun } from './lab-clipping-runs.ts';
import type { ClippingState } from './lab-clipping-state.ts';

/** Below this losses and norms run along the floor of their charts. */
const FLOOR = 1e-6;

/** Frame widths from the middle of the map within which a path is drawn: far, so that one that leaves is seen leaving. */
const WIDTHS = 200;

/** The way straight downhill from the start, and every path up to a step with its number at its head. */
export function pathMarks(
  runs: readonly DoneRun[],
  { start: [w, b], step }: Pick<ClippingState, 'start' | 'step'>,
  gradient: Vector,
  frame: Frame,
): readonly Mark[] {
  const until = ({ run: { trajectory } }: DoneRun) =>
    Math.min(step, lastNear(trajectory, frame, WIDTHS));
  return [
    ...downhillRay(gradient, frame.x.toPixel(w), frame.y.toPixel(b)),
    ...runs.flatMap((one) => (one.own ? dashed : solid)(one, frame, until(one))),
    ...codes(
      runs.map((one) => ({ ...one, at: placeAt(one.run.trajectory, frame, until(one)) })),
      frame,
    ),
    ...mapRim(frame),
  ];
}

const solid = ({ run: { trajectory }, tone }: DoneRun, frame: Frame, until: number) =>
  raceMarks([{ trajectory, tone }], frame, until, 0.75);

/** A reader's own path in dashes, so that the course's shows between them. */
function dashed(
  { run: { trajectory }, tone }: DoneRun,
  frame: Frame,
  until: number,
): readonly Mark[] {
  const [x, y] = placeAt(trajectory, frame, until);
  return [
    {
      kind: 'line',
      points: trajectoryLine(trajectory, frame, until),
      tone,
      width: 2.1,
      dash: [6, 6],
    },
    { kind: 'dot', x, y, r: 3, tone },
  ];
}

/** The number of each path beside its head, where that is on the map. */
function codes(
  heads: readonly { readonly code: string; readonly at: readonly [number, number] }[],
  { x: { range: xs }, y: { range: ys } }: Frame,
): readonly Mark[] {
  const [width, height] = [xs[1], ys[0]];
  const seen = heads.filter(({ at: [x, y] }) => x >= xs[0] && x <= width && y >= 0 && y <= height);
  const wishes = seen.map(({ at: [x, y] }) => ({ x, y, width: 9 }));
  return layLabels(wishes, { width, height }, 14, 9).map(
    ({ left, middle }, k): Mark => ({
      kind: 'text',
      x: left,
      y: middle,
      text: seen[k]?.code ?? '',
      tone: 'ink',
      size: 13,
      anchor: 'start',
      baseline: 'middle',
      face: 'sans',
      halo: 3.5,
    }),
  );
}

/** A quantity of every run against steps on a logarithmic scale, each curve with its number. */
function chartOf(
  runs: readonly DoneRun[],
  values: (run: DoneRun['run']) => readonly number[],
  { step, limit }: Pick<ClippingState, 'step'> & { readonly limit?: number },
  width: number,
  height: number,
): StepChart {
  const series = runs.map(({ run, tone, code, own }) => ({
    label: code,
    values: values(run).map((value) => Math.max(value, FLOOR)),
    tone,
    look: own ? ('ghost' as const) : ('line' as const),
  }));
  const references = limit === undefined ? [] : [{ value: limit, label: 'c' }];
  const shown = [...series.flatMap((one) => one.values), ...references.map(({ value }) => value)];
  return {
    width,
    height,
    kind: 'log',
    span: spanOf(shown, 'log'),
    series,
    references,
    cursor: step,
  };
}

/** The loss after each step. */
export const lossChart = (
  runs: readonly DoneRun[],
  { step }: Pick<ClippingState, 'step'>,
  width: number,
  height: number,
): StepChart =>
  chartOf(
    runs,
    ({ trajectory }) => Array.from(trajectory.value.subarray(1)),
    { step },
    width,
    height,
  );

/** The norm of the gradient where each step begins, before it is clipped, beside the limit. */
export const normChart = (
  runs: readonly DoneRun[],
  state: Pick<ClippingState, 'step' | 'limit'>,
  width: number,
  height: number,
): StepChart =>
  chartOf(
    runs,
    ({ raw: [gw, gb] }) =>
      Array.from(gw ?? [], (one, k) => globalNorm([[one, gb?.[k] ?? Number.NaN]])),
    state,
    width,
    height,
  );
