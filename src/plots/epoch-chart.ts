import { layLabels } from './label-layout.ts';
import type { Mark, Tone } from './mark.ts';
import { placeAxis } from './place-axis.ts';
import { type Frame, linear, log, type Scale, type Span } from './scale.ts';
import { seriesLine } from './series-line.ts';
import { valueAxis } from './value-axis.ts';

/** A quantity recorded at even intervals of a training run. */
export interface EpochLine {
  readonly values: ArrayLike<number>;
  /** The epoch of the first value, and the epochs from one value to the next. */
  readonly first: number;
  readonly every: number;
  readonly tone: Tone;
  /** `haze` is a thin pale line for what varies from batch to batch. */
  readonly look: 'line' | 'dashed' | 'haze';
  /** Stands at the end of the line; empty for none. */
  readonly label: string;
}

/** What a chart of quantities against epochs shows. */
export interface EpochChart {
  readonly width: number;
  readonly height: number;
  readonly epochs: number;
  readonly kind: Scale['kind'];
  /** The values on show; what lies above or below runs along the edge. */
  readonly span: Span;
  readonly lines: readonly EpochLine[];
  /** The epoch under the cursor. */
  readonly cursor: number;
}

const MARGIN = { left: 44, right: 26, top: 8, bottom: 24 } as const;

/** Where epochs and values lie. */
export function epochFrame({ width, height, epochs, kind, span }: EpochChart): Frame {
  const vertical: Span = [height - MARGIN.bottom, MARGIN.top];
  return {
    x: linear([0, epochs], [MARGIN.left, width - MARGIN.right]),
    y: kind === 'log' ? log(span, vertical) : linear(span, vertical),
  };
}

/** The whole epoch nearest to a horizontal place. */
export const epochAt = ({ x }: Frame, pixel: number): number =>
  Math.round(Math.min(Math.max(x.toData(pixel), x.domain[0]), x.domain[1]));

/** Lines against epochs with axes, a cursor, and the name of each line where it ends. */
export function epochChart(chart: EpochChart): readonly Mark[] {
  const frame = epochFrame(chart);
  const at = frame.x.toPixel(chart.cursor);
  return [
    ...valueAxis(frame),
    ...placeAxis(frame, Math.min(chart.epochs, 6)),
    {
      kind: 'line',
      points: [at, frame.y.range[0], at, frame.y.range[1]],
      tone: 'ink',
      width: 1,
      opacity: 0.45,
    },
    ...[...chart.lines].sort(hazeFirst).map((line) => drawn(line, frame)),
    ...labels(chart, frame),
  ];
}

const hazeFirst = (a: EpochLine, b: EpochLine): number =>
  Number(b.look === 'haze') - Number(a.look === 'haze');

const LOOKS = {
  line: { width: 2 },
  dashed: { width: 1.6, dash: [5, 3] },
  haze: { width: 0.8, opacity: 0.35 },
} as const;

function drawn({ values, first, every, tone, look }: EpochLine, frame: Frame): Mark {
  const { x, y } = frame;
  // A line's values are counted from 1.
  const counted = (epoch: number) => 1 + (epoch - first) / every;
  const domain: Span = [counted(x.domain[0]), counted(x.domain[1])];
  const shown = { ...y, toPixel: (value: number) => y.toPixel(within(value, y.domain)) };
  const points = seriesLine(values, { x: linear(domain, x.range), y: shown });
  return { kind: 'line', points, tone, ...LOOKS[look] };
}

/** NaN stays NaN, and is not drawn. */
const within = (value: number, [low, high]: Span): number => Math.min(Math.max(value, low), high);

function labels({ lines, width, height }: EpochChart, { x, y }: Frame): readonly Mark[] {
  const named = lines.flatMap(({ label, values, first, every }) => {
    const last = values[values.length - 1];
    if (label === '' || last === undefined || !Number.isFinite(last)) return [];
    const end = x.toPixel(first + (values.length - 1) * every);
    return [{ label, x: end, y: y.toPixel(within(last, y.domain)), width: 10 }];
  });
  const page = { width, height: height - MARGIN.bottom };
  return layLabels(named, page, 14, 5).map(
    ({ left, middle }, k): Mark => ({
      kind: 'text',
      x: left,
      y: middle,
      text: named[k]?.label ?? '',
      tone: 'ink',
      size: 13,
      anchor: 'start',
      baseline: 'middle',
      face: 'sans',
      halo: 3,
    }),
  );
}
