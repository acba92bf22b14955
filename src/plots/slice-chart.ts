import { curveLines } from './curve-line.ts';
import type { Mark, TextMark, Tone } from './mark.ts';
import { placeAxis } from './place-axis.ts';
import { type Frame, linear, type Span } from './scale.ts';
import { valueAxis } from './value-axis.ts';

/** A function of the rate, drawn as a line with its name at one place. */
interface SliceCurve {
  readonly at: (alpha: number) => number;
  readonly tone: Tone;
  readonly dash?: readonly number[];
  readonly label: string;
  readonly labelAt: number;
  readonly anchor: TextMark['anchor'];
  /** Pixels by which the name stands above the line; 0 is beside it. */
  readonly lift: number;
}

/** What a line search sees along its ray: curves over α, the rates that would pass, the rates tried. */
export interface SliceChart {
  readonly width: number;
  readonly height: number;
  readonly x: Span;
  readonly y: Span;
  readonly curves: readonly SliceCurve[];
  /** Rates from 0 up to here pass. */
  readonly passing: number;
  /** Where trials end on the first curve; only the last may have been accepted. */
  readonly trials: readonly number[];
  readonly accepted: boolean;
}

const MARGIN = { left: 44, right: 12, top: 10, bottom: 26 } as const;
const BAND = 6;

const sliceFrame = ({ width, height, x, y }: SliceChart): Frame => ({
  x: linear(x, [MARGIN.left, width - MARGIN.right]),
  y: linear(y, [height - MARGIN.bottom, MARGIN.top]),
});

/** The marks of the chart, the trials on top. */
export function sliceChart(chart: SliceChart): readonly Mark[] {
  const frame = sliceFrame(chart);
  return [
    ...valueAxis(frame),
    ...placeAxis(frame, 5),
    ...band(chart, frame),
    ...chart.curves.flatMap((curve) => line(curve, frame)),
    ...chart.curves.map((curve) => name(curve, frame)),
    ...trials(chart, frame),
  ];
}

/** The rates that pass, as a bar along the foot of the chart. */
function band({ passing }: SliceChart, { x, y }: Frame): readonly Mark[] {
  const [left, right] = [x.range[0], x.toPixel(Math.min(passing, x.domain[1]))];
  const [top, foot] = [y.range[0] - BAND, y.range[0]];
  const ring = [left, top, right, top, right, foot, left, foot];
  return [{ kind: 'area', rings: [ring], tone: 'series-3', opacity: 0.75 }];
}

const line = ({ at, tone, dash }: SliceCurve, frame: Frame): readonly Mark[] =>
  curveLines({ at, jumps: [] }, frame).map((points) => ({
    kind: 'line',
    points,
    tone,
    width: dash ? 1.4 : 2,
    ...(dash ? { dash } : {}),
  }));

const name = ({ at, label, labelAt, anchor, lift }: SliceCurve, { x, y }: Frame): Mark => ({
  kind: 'text',
  x: x.toPixel(labelAt) + (anchor === 'end' ? -7 : 7),
  y: y.toPixel(at(labelAt)) - lift,
  text: label,
  tone: 'ink',
  size: 12,
  anchor,
  baseline: 'middle',
  face: 'sans',
  halo: 4,
});

/** A needle from the foot to the curve for each trial; the accepted one full, those refused hollow. */
function trials({ trials: all, accepted, curves }: SliceChart, { x, y }: Frame): readonly Mark[] {
  const phi = curves[0];
  return all.flatMap((alpha, k): readonly Mark[] => {
    const right = accepted && k === all.length - 1;
    const at = x.toPixel(alpha);
    const top = y.toPixel(Math.min(phi?.at(alpha) ?? Number.NaN, y.domain[1]));
    const tone = right ? 'series-3' : 'series-2';
    return [
      {
        kind: 'line',
        points: [at, y.range[0], at, top],
        tone,
        width: right ? 2 : 1.2,
        ...(right ? {} : { dash: [3, 3] }),
      },
      { kind: 'dot', x: at, y: top, r: right ? 6 : 4.5, tone, rim: 1.5 },
      ...(right ? [] : [{ kind: 'dot', x: at, y: top, r: 2.2, tone: 'paper' } as const]),
    ];
  });
}
