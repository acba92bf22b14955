import { curveLines } from './curve-line.ts';
import type { Mark } from './mark.ts';
import { placeAxis } from './place-axis.ts';
import { type Frame, linear, type Span } from './scale.ts';
import { valueAxis } from './value-axis.ts';

/** Samples as crosses, what a model predicts as a line, and how far the two are apart. */
export interface FitChart {
  readonly width: number;
  readonly height: number;
  readonly x: Span;
  readonly y: Span;
  readonly samples: readonly { readonly x: number; readonly y: number }[];
  readonly predict: (x: number) => number;
}

const MARGIN = { left: 44, right: 14, top: 10, bottom: 22 } as const;
const ARM = 4;

/** The marks of the chart, the crosses on top. */
export function fitChart(chart: FitChart): readonly Mark[] {
  const frame: Frame = {
    x: linear(chart.x, [MARGIN.left, chart.width - MARGIN.right]),
    y: linear(chart.y, [chart.height - MARGIN.bottom, MARGIN.top]),
  };
  return [
    ...valueAxis(frame),
    ...placeAxis(frame, 4),
    ...misses(chart, frame),
    ...curveLines({ at: chart.predict, jumps: [] }, frame).map(
      (points): Mark => ({ kind: 'line', points, tone: 'series-1', width: 2 }),
    ),
    ...crosses(chart, frame),
  ];
}

const misses = ({ samples, predict }: FitChart, { x, y }: Frame): readonly Mark[] => [
  {
    kind: 'lines',
    lines: samples.map((one) => {
      const at = x.toPixel(one.x);
      return [at, y.toPixel(one.y), at, y.toPixel(predict(one.x))];
    }),
    tone: 'series-2',
    width: 2,
  },
];

const crosses = ({ samples }: FitChart, { x, y }: Frame): readonly Mark[] =>
  samples.flatMap((one): readonly Mark[] => {
    const [at, down] = [x.toPixel(one.x), y.toPixel(one.y)];
    return [1, -1].map((side) => ({
      kind: 'line',
      points: [at - ARM, down - side * ARM, at + ARM, down + side * ARM],
      tone: 'ink',
      width: 1.8,
    }));
  });
