import { type Curve, clippedLines, curveLines } from './curve-line.ts';
import type { Mark, TextMark, Tone } from './mark.ts';
import { placeAxis } from './place-axis.ts';
import { type Frame, linear, type Span } from './scale.ts';
import { tickLabel } from './ticks.ts';
import { valueAxis } from './value-axis.ts';

/** A curve with its name, which stands beside it at `labelAt`. */
export interface NamedCurve extends Curve {
  readonly label: string;
  readonly labelAt: number;
  readonly side: Pick<TextMark, 'anchor' | 'baseline'>;
  readonly tone: Tone;
  /** When given, a piece of the tangent is drawn at the cursor. */
  readonly slope?: (x: number) => number;
}

interface Reference {
  readonly value: number;
  readonly label: string;
  readonly anchor: TextMark['anchor'];
}

/** Curves over one variable, with a cursor that can stand anywhere. */
export interface CurveChart {
  readonly width: number;
  readonly height: number;
  readonly x: Span;
  readonly y: Span;
  readonly curves: readonly NamedCurve[];
  /** Values of x at which a dotted line crosses the chart. */
  readonly references: readonly Reference[];
  readonly cursor: number;
}

const MARGIN = { left: 44, right: 14, top: 16, bottom: 22 } as const;
/** Half the length of a tangent, in pixels. */
const TANGENT = 52;

const WORDS = { kind: 'text', size: 12, face: 'sans', halo: 3 } as const;

/** Where a chart of this size puts its values. */
export const curveFrame = ({ width, height, x, y }: CurveChart): Frame => ({
  x: linear(x, [MARGIN.left, width - MARGIN.right]),
  y: linear(y, [height - MARGIN.bottom, MARGIN.top]),
});

/** The marks of the chart, the cursor's on top. */
export function curveChart(chart: CurveChart): readonly Mark[] {
  const frame = curveFrame(chart);
  return [
    ...valueAxis(frame),
    ...placeAxis(frame, 8),
    ...references(chart, frame),
    ...chart.curves.flatMap((curve) => drawn(curve, frame)),
    ...cursorLine(chart, frame),
    ...chart.curves.flatMap((curve) => atCursor(curve, chart.cursor, frame)),
    ...beyond(chart, frame),
  ];
}

const references = ({ references: all }: CurveChart, { x, y }: Frame): readonly Mark[] =>
  all.flatMap(({ value, label, anchor }): readonly Mark[] => {
    const at = x.toPixel(value);
    return [
      {
        kind: 'line',
        points: [at, y.range[0], at, y.range[1]],
        tone: 'edge',
        width: 1,
        dash: [1, 3],
      },
      {
        ...WORDS,
        size: 11,
        x: at,
        y: y.range[1] - 5,
        text: label,
        tone: 'muted',
        anchor,
        baseline: 'alphabetic',
      },
    ];
  });

function drawn(curve: NamedCurve, frame: Frame): readonly Mark[] {
  const { x, y } = frame;
  const height = y.toPixel(curve.at(curve.labelAt));
  const shift = curve.side.baseline === 'hanging' ? 5 : curve.side.baseline === 'middle' ? 0 : -6;
  const aside = { start: 6, middle: 0, end: -6 }[curve.side.anchor];
  return [
    ...curveLines(curve, frame).map(
      (points): Mark => ({ kind: 'line', points, tone: curve.tone, width: 2 }),
    ),
    ...curve.jumps.map(
      (at): Mark => ({
        kind: 'line',
        points: [-1, 1].flatMap((side) => [x.toPixel(at), y.toPixel(curve.at(at + side * 1e-9))]),
        tone: curve.tone,
        width: 1.2,
        dash: [2, 4],
      }),
    ),
    {
      ...WORDS,
      ...curve.side,
      x: x.toPixel(curve.labelAt) + aside,
      y: height + shift,
      text: curve.label,
      tone: 'ink',
    },
  ];
}

/** A line through both ends of the chart, and a handle on the axis to take hold of. */
const cursorLine = ({ cursor }: CurveChart, { x, y }: Frame): readonly Mark[] => {
  const at = x.toPixel(cursor);
  return [
    { kind: 'line', points: [at, y.range[0], at, y.range[1]], tone: 'ink', width: 1 },
    { kind: 'dot', x: at, y: y.range[0], r: 6, tone: 'accent', rim: 2 },
  ];
};

function atCursor(curve: NamedCurve, cursor: number, frame: Frame): readonly Mark[] {
  const { x, y } = frame;
  const here = curve.at(cursor);
  const [low, high] = y.domain;
  if (here < low || here > high) return [];
  const dot: Mark = {
    kind: 'dot',
    x: x.toPixel(cursor),
    y: y.toPixel(here),
    r: 4.5,
    tone: curve.tone,
    rim: 1.5,
  };
  if (!curve.slope) return [dot];
  const slope = curve.slope(cursor);
  const run = x.toPixel(1) - x.toPixel(0);
  const reach = TANGENT / Math.hypot(run, y.toPixel(slope) - y.toPixel(0));
  const ends = [-reach, reach].map((step) => {
    const to = Math.min(Math.max(cursor + step, x.domain[0]), x.domain[1]);
    return [to, here + slope * (to - cursor)] as const;
  });
  const tangent = clippedLines(ends, frame).flatMap((points): readonly Mark[] => [
    { kind: 'line', points, tone: 'paper', width: 6 },
    { kind: 'line', points, tone: curve.tone, width: 3.5 },
  ]);
  return [...tangent, dot];
}

/** What lies off the chart at the cursor is named at the edge it lies behind. */
function beyond({ curves, cursor, width }: CurveChart, { x, y }: Frame): readonly Mark[] {
  const [low, high] = y.domain;
  const at = x.toPixel(cursor);
  const side = at > width / 2 ? -1 : 1;
  return curves
    .filter((curve) => curve.at(cursor) > high || curve.at(cursor) < low)
    .map((curve, k): Mark => {
      const above = curve.at(cursor) > high;
      return {
        ...WORDS,
        x: at + side * 10,
        y: above ? y.range[1] + 4 + k * 16 : y.range[0] - 16 - k * 16,
        text: `${curve.label} ${tickLabel(Number(curve.at(cursor).toPrecision(3)))} ${above ? '↑' : '↓'}`,
        tone: 'ink',
        anchor: side < 0 ? 'end' : 'start',
        baseline: 'hanging',
      };
    });
}
