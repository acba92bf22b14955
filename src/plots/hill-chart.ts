import { clippedLines, curveLines } from './curve-line.ts';
import { STRIP, stepMarks } from './hill-step.ts';
import type { Mark } from './mark.ts';
import { placeAxis } from './place-axis.ts';
import { type Frame, linear, type Span } from './scale.ts';
import { tickLabel } from './ticks.ts';
import { valueAxis } from './value-axis.ts';

/** A ball on the curve of a loss over one weight; what is left out is not drawn. */
export interface HillChart {
  readonly width: number;
  readonly height: number;
  readonly x: Span;
  readonly y: Span;
  readonly loss: (w: number) => number;
  readonly curve: boolean;
  /** Weights at which the loss has been looked at. */
  readonly tried: readonly number[];
  /** Weights the ball has been to, in order; it lies on the last. */
  readonly path: readonly number[];
  /** Slope and next step where the ball lies; both are drawn to the scale of the weight. */
  readonly next?: { readonly gradient: number; readonly step: number };
}

const MARGIN = { left: 44, right: 14, top: 10, bottom: 22 } as const;
const BALL = 8;

/** Where a chart of this size puts its values. */
export const hillFrame = ({ width, height, x, y, next }: HillChart): Frame => ({
  x: linear(x, [MARGIN.left, width - MARGIN.right]),
  y: linear(y, [height - MARGIN.bottom - (next ? STRIP : 0), MARGIN.top]),
});

/** The marks of the chart, the ball on top. */
export function hillChart(chart: HillChart): readonly Mark[] {
  const frame = hillFrame(chart);
  const foot = chart.height - MARGIN.bottom;
  return [
    ...valueAxis(frame),
    ...placeAxis({ ...frame, y: linear(chart.y, [foot, MARGIN.top]) }, 8),
    ...(chart.curve ? curve(chart, frame) : []),
    ...tried(chart, frame),
    ...path(chart, frame),
    ...next(chart, frame),
    ...ball(chart, frame),
  ];
}

const curve = ({ loss }: HillChart, frame: Frame): readonly Mark[] =>
  curveLines({ at: loss, jumps: [] }, frame).map((points) => ({
    kind: 'line',
    points,
    tone: 'ink',
    width: 1.8,
  }));

const tried = ({ tried: all, loss }: HillChart, { x, y }: Frame): readonly Mark[] =>
  all.map((w) => ({
    kind: 'dot',
    x: x.toPixel(w),
    y: y.toPixel(loss(w)),
    r: 2.6,
    tone: 'muted',
  }));

const within = ([from, to]: Span, w: number): boolean => w >= from && w <= to;

/** Straight hops from place to place, and a point for each. */
function path({ path: all, loss, x: span }: HillChart, frame: Frame): readonly Mark[] {
  const { x, y } = frame;
  const inside = all.filter((w) => within(span, w));
  const hops = inside.slice(1).flatMap((w, k) =>
    clippedLines(
      [inside[k] ?? w, w].map((at) => [at, loss(at)] as const),
      frame,
    ),
  );
  return [
    { kind: 'lines', lines: hops, tone: 'accent', width: 1.2, opacity: 0.7 },
    ...inside.map(
      (w): Mark => ({
        kind: 'dot',
        x: x.toPixel(w),
        y: y.toPixel(loss(w)),
        r: 3,
        tone: 'accent',
      }),
    ),
  ];
}

const next = ({ next: ahead, path: all, loss }: HillChart, frame: Frame): readonly Mark[] => {
  const w = all.at(-1);
  return ahead && w !== undefined && within(frame.x.domain, w)
    ? stepMarks({ loss, w, ...ahead }, frame)
    : [];
};

/** The ball, or where it went when it left the chart. */
function ball({ path: all, loss, x: span, width }: HillChart, { x, y }: Frame): readonly Mark[] {
  const w = all.at(-1);
  if (w === undefined) return [];
  if (within(span, w))
    return [
      { kind: 'dot', x: x.toPixel(w), y: y.toPixel(loss(w)), r: BALL, tone: 'accent', rim: 2 },
    ];
  const right = w > span[1];
  return [
    {
      kind: 'text',
      x: right ? width - MARGIN.right : MARGIN.left,
      y: y.range[1] + 10,
      text: right
        ? `w = ${tickLabel(Number(w.toPrecision(3)))} →`
        : `← w = ${tickLabel(Number(w.toPrecision(3)))}`,
      tone: 'ink',
      size: 13,
      anchor: right ? 'end' : 'start',
      baseline: 'middle',
      face: 'sans',
      halo: 4,
    },
  ];
}
