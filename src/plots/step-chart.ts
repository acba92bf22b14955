import { layLabels } from './label-layout.ts';
import type { Mark, Points, Tone } from './mark.ts';
import { perFrame } from './per-frame.ts';
import { type Frame, linear, log, type Scale, type Span } from './scale.ts';
import { type Clip, clipped, seriesLine } from './series-line.ts';
import { valueAxis } from './value-axis.ts';

/** A quantity recorded after steps 1, 2, … */
export interface Series {
  readonly label: string;
  /** Never changed in place: its line is remembered. */
  readonly values: readonly number[] | Float64Array;
  readonly tone: Tone;
  /** `line` is what counts, `ghost` a thin dashed line to compare it with, `stems` a needle for every step. */
  readonly look: 'line' | 'ghost' | 'stems';
}

/** What a small chart of quantities against steps shows. */
export interface StepChart {
  readonly width: number;
  readonly height: number;
  readonly kind: Scale['kind'];
  /** The values the vertical axis must hold. */
  readonly span: Span;
  /** What becomes of values that the span does not hold; without it, they are drawn beyond the chart. */
  readonly clip?: Clip;
  readonly series: readonly Series[];
  /** Values at which a dotted line crosses the chart. */
  readonly references: readonly { readonly value: number; readonly label: string }[];
  /** The step under the cursor, 1-based. */
  readonly cursor: number;
}

const MARGIN = { left: 44, right: 30, top: 8, bottom: 6 } as const;

/** Where steps and values lie in a chart of this size. */
export function stepFrame({ width, height, kind, span, series }: StepChart): Frame {
  const steps = Math.max(2, ...series.map(({ values }) => values.length));
  const vertical: Span = [height - MARGIN.bottom, MARGIN.top];
  return {
    x: linear([1, steps], [MARGIN.left, width - MARGIN.right]),
    y: kind === 'log' ? log(span, vertical) : linear(span, vertical),
  };
}

/** The step nearest to a horizontal place on a chart. */
export const stepAt = ({ x }: Frame, pixel: number): number =>
  Math.round(Math.min(Math.max(x.toData(pixel), x.domain[0]), x.domain[1]));

/** Every value of some series, one after the other. */
export const valuesOf = (series: readonly Series[]): readonly number[] =>
  series.flatMap(({ values }) => [...values]);

/** As many values as there are steps: NaN where a series ends before. */
export const padded = (values: readonly number[], steps: number): readonly number[] =>
  Array.from({ length: steps }, (_, k) => values[k] ?? Number.NaN);

/** The interval that holds the values with some air; values a logarithm cannot show are left out. */
export function spanOf(values: readonly number[], kind: Scale['kind']): Span {
  const shown = values.filter(
    (value) => Number.isFinite(value) && (kind === 'linear' || value > 0),
  );
  if (shown.length === 0) return kind === 'log' ? [0.1, 10] : [-1, 1];
  const [low, high] = [Math.min(...shown), Math.max(...shown)];
  if (kind === 'log') return [low / 1.6, high * 1.6];
  const air = (high - low || Math.abs(high) || 1) * 0.08;
  return [Math.min(0, low) - air, Math.max(0, high) + air];
}

/** Lines and stems against steps, with a value axis, reference lines, a cursor and labels at the ends of the lines. */
export function stepChart(chart: StepChart): readonly Mark[] {
  const frame = stepFrame(chart);
  return [
    ...valueAxis(frame),
    ...references(chart, frame),
    ...cursor(chart, frame),
    ...stepCurves(chart, frame),
    ...labels(chart, frame),
  ];
}

const references = ({ references: all }: StepChart, { x, y }: Frame): readonly Mark[] =>
  all.flatMap(({ value, label }): readonly Mark[] => {
    const at = y.toPixel(value);
    return [
      {
        kind: 'line',
        points: [x.range[0], at, x.range[1], at],
        tone: 'edge',
        width: 1,
        dash: [1, 3],
      },
      {
        kind: 'text',
        x: x.range[0] + 4,
        y: at - 3,
        text: label,
        tone: 'muted',
        size: 11,
        anchor: 'start',
        baseline: 'alphabetic',
        face: 'italic',
        halo: 3,
      },
    ];
  });

function cursor(chart: StepChart, { x, y }: Frame): readonly Mark[] {
  const at = x.toPixel(chart.cursor);
  return [
    {
      kind: 'line',
      points: [at, y.range[0], at, y.range[1]],
      tone: 'ink',
      width: 1,
      opacity: 0.45,
    },
  ];
}

const remembered = (clip?: Clip) =>
  perFrame((values: ArrayLike<number>, frame: Frame) => seriesLine(values, frame, clip));
const lineOf = { none: remembered(), floor: remembered('floor'), gap: remembered('gap') };

/** The value after a step as a chart shows it; NaN where there is none. */
const shownAt = ({ span, clip }: StepChart, values: ArrayLike<number>, step: number): number =>
  clipped(values[step - 1] ?? Number.NaN, span, clip);

/** Only the lines and stems of a chart, each line with a dot at the cursor. */
export function stepCurves(chart: StepChart, frame: Frame): readonly Mark[] {
  const { series, cursor: step, clip } = chart;
  return series.flatMap(({ values, tone, look }): readonly Mark[] => {
    const { x, y } = frame;
    if (look === 'stems') {
      const zero = y.toPixel(0);
      const needles = Array.from(values, (value, k): Points => {
        const at = x.toPixel(k + 1);
        return [at, zero, at, y.toPixel(value)];
      });
      return [{ kind: 'lines', lines: needles, tone, width: 1.4 }];
    }
    const points = lineOf[clip ?? 'none'](values, frame);
    const now = y.toPixel(shownAt(chart, values, step));
    const dot: readonly Mark[] =
      look === 'line' && Number.isFinite(now)
        ? [{ kind: 'dot', x: x.toPixel(step), y: now, r: 3.5, tone, rim: 1.5 }]
        : [];
    return [
      look === 'line'
        ? { kind: 'line', points, tone, width: 2 }
        : { kind: 'line', points, tone, width: 1.2, dash: [4, 3] },
      ...dot,
    ];
  });
}

function labels(chart: StepChart, { x, y }: Frame): readonly Mark[] {
  const { series, width, height } = chart;
  const end = (values: ArrayLike<number>) => y.toPixel(shownAt(chart, values, values.length));
  const named = series.filter(({ label, values }) => label !== '' && Number.isFinite(end(values)));
  const wishes = named.map(({ values }) => ({
    x: x.range[1],
    y: end(values),
    width: 20,
  }));
  return layLabels(wishes, { width, height }, 14, 6).flatMap(
    ({ left, middle }, k): readonly Mark[] => {
      const one = named[k];
      return one
        ? [
            {
              kind: 'text',
              x: left,
              y: middle,
              text: one.label,
              tone: 'ink',
              size: 14,
              anchor: 'start',
              baseline: 'middle',
              face: 'italic',
            },
          ]
        : [];
    },
  );
}
