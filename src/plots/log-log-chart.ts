import type { Mark, Points, Tone } from './mark.ts';
import { type Frame, log, type Span } from './scale.ts';
import { ticks } from './ticks.ts';
import { valueAxis } from './value-axis.ts';

/** A positive quantity at some values of a positive variable; a power law becomes a straight line. */
export interface LogLogSeries {
  readonly label: string;
  /** At which of its points, counted from 0, the label stands. */
  readonly labelAt: number;
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly tone: Tone;
  /** `line` is what was measured, with a dot at the cursor; `ghost` a thin dashed line to compare it with. */
  readonly look: 'line' | 'ghost';
}

/** Quantities over a variable, both axes logarithmic. */
export interface LogLogChart {
  readonly width: number;
  readonly height: number;
  readonly x: Span;
  /** What lies below, 0 included, is drawn on the lower edge. */
  readonly y: Span;
  readonly series: readonly LogLogSeries[];
  /** Values of x at which a dotted line crosses the chart. */
  readonly references: readonly { readonly value: number; readonly label: string }[];
  readonly cursor: number;
}

const MARGIN = { left: 44, right: 14, top: 20, bottom: 22 } as const;
const WORDS = { kind: 'text', size: 12, face: 'sans', halo: 3 } as const;

/** Where a chart of this size puts its values. */
export const logLogFrame = ({ width, height, x, y }: LogLogChart): Frame => ({
  x: log(x, [MARGIN.left, width - MARGIN.right]),
  y: log(y, [height - MARGIN.bottom, MARGIN.top]),
});

/** The marks of the chart, the cursor's on top. */
export function logLogChart(chart: LogLogChart): readonly Mark[] {
  const frame = logLogFrame(chart);
  return [
    ...valueAxis(frame),
    ...places(frame),
    ...references(chart, frame),
    ...cursorLine(chart, frame),
    ...chart.series.flatMap((series) => drawn(series, frame)),
    ...chart.series.flatMap((series) => atCursor(series, chart.cursor, frame)),
    ...chart.series.flatMap((series) => named(series, frame)),
  ];
}

const places = ({ x, y }: Frame): readonly Mark[] =>
  ticks(x, 6).map(({ value, label }) => ({
    ...WORDS,
    size: 11,
    x: x.toPixel(value),
    y: y.range[0] + 6,
    text: label,
    tone: 'muted',
    anchor: 'middle',
    baseline: 'hanging',
  }));

const references = ({ references: all }: LogLogChart, { x, y }: Frame): readonly Mark[] =>
  all.flatMap(({ value, label }): readonly Mark[] => {
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
        x: at,
        y: y.range[1] - 6,
        text: label,
        tone: 'muted',
        anchor: 'middle',
        baseline: 'alphabetic',
      },
    ];
  });

const cursorLine = ({ cursor }: LogLogChart, { x, y }: Frame): readonly Mark[] => {
  const at = x.toPixel(cursor);
  return [
    {
      kind: 'line',
      points: [at, y.range[0], at, y.range[1]],
      tone: 'ink',
      width: 1,
      opacity: 0.45,
    },
    { kind: 'dot', x: at, y: y.range[0], r: 6, tone: 'accent', rim: 2 },
  ];
};

/** Down to the lower edge, which stands for everything below it; NaN and what is too high stay away. */
const place = ([a, b]: readonly [number, number], { x, y }: Frame): Points => [
  x.toPixel(a),
  Math.min(y.toPixel(b), y.range[0]),
];

const inside = ([, b]: readonly [number, number], { y }: Frame): boolean => b <= y.domain[1];

/** A ghost ends where it leaves the chart; a measured line runs along the lower edge instead. */
function drawn({ points, tone, look }: LogLogSeries, frame: Frame): readonly Mark[] {
  const shown = points.filter(
    (point) => inside(point, frame) && (look === 'line' || point[1] >= frame.y.domain[0]),
  );
  if (shown.length < 2) return [];
  const line = shown.flatMap((point) => place(point, frame));
  return [
    look === 'line'
      ? { kind: 'line', points: line, tone, width: 2 }
      : { kind: 'line', points: line, tone, width: 1.2, dash: [4, 3] },
  ];
}

function atCursor(
  { points, tone, look }: LogLogSeries,
  cursor: number,
  frame: Frame,
): readonly Mark[] {
  const now = points.find(([x]) => x === cursor);
  if (look === 'ghost' || !now || !inside(now, frame)) return [];
  const [x = 0, y = 0] = place(now, frame);
  return [{ kind: 'dot', x, y, r: 4.5, tone, rim: 1.5 }];
}

function named({ label, labelAt, points }: LogLogSeries, frame: Frame): readonly Mark[] {
  const point = points[labelAt];
  if (label === '' || !point || !inside(point, frame) || point[1] < frame.y.domain[0]) return [];
  const [x = 0, y = 0] = place(point, frame);
  return [
    {
      ...WORDS,
      x: x + 6,
      y: y - 6,
      text: label,
      tone: 'ink',
      anchor: 'start',
      baseline: 'alphabetic',
    },
  ];
}
