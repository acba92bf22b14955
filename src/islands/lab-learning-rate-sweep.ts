import { axisShareAfter } from '../optim/fixed-rate.ts';
import { along } from '../optim/principal-axes.ts';
import { type LogLogChart, logLogChart, logLogFrame } from '../plots/log-log-chart.ts';
import type { Mark } from '../plots/mark.ts';
import type { Frame } from '../plots/scale.ts';
import { type Run, rates, START } from './descent-figure-settings.ts';
import { type SweepCurve, sweepLook } from './lab-learning-rate-curves.ts';
import { type LearningRateState, sweepRates } from './lab-learning-rate-state.ts';

/** What the sweep of one curve has come to. */
export interface Swept {
  readonly curve: SweepCurve;
  /** f at the end of each run so far, in the order of the rates; infinite for one that left the finite numbers. */
  readonly ends: readonly number[];
  /** The library's, where the curve is the reader's. */
  readonly ghost?: readonly number[];
  readonly stopped?: string;
}

/** Ends that the chart holds: what is lower lies on its lower edge, what is higher is a cross at the top. */
const SPAN = [1e-12, 1e6] as const;

/** Where f ends after `steps` steps of gradient descent at a rate, by theory. */
export const theoreticalEnd = ({ axes }: Pick<Run, 'axes'>, steps: number, lr: number): number =>
  axes.reduce((sum, axis) => sum + axisShareAfter(axis.lambda, along(START, axis), lr, steps), 0);

/** The chart's axes, its references, the theory and every curve that is a line. */
function chartOf(
  run: Run,
  swept: readonly Swept[],
  state: Pick<LearningRateState, 'kappa' | 'percent' | 'steps'>,
  width: number,
): LogLogChart {
  const { edge, lr } = rates(state);
  const all = sweepRates(state.kappa);
  const [first = edge / 100, last = edge] = [all[0], all.at(-1)];
  const places = (count: number) =>
    Array.from({ length: count + 1 }, (_, k) => first * (last / first) ** (k / count));
  const curves = swept.map(({ curve }) => curve);
  /** Gradient descent is theory's line with a dot for every run. */
  const plain = curves.findIndex(({ rule, own }) => rule === 'sgd' && !own);
  const points = (ends: readonly number[]) =>
    ends.map((end, k) => [all[k] ?? Number.NaN, end] as const);
  return {
    width,
    height: Math.round(Math.min(330, Math.max(240, width * 0.42))),
    x: [first / 1.12, last * 1.12],
    y: SPAN,
    series: [
      ...swept
        .flatMap(({ ends }, k) =>
          k === plain
            ? []
            : {
                label: sweepLook(curves, k).code,
                labelAt: 4 + 5 * k,
                points: points(ends),
                tone: sweepLook(curves, k).tone,
                look: 'line' as const,
              },
        )
        .reverse(),
      {
        label: plain < 0 ? '' : sweepLook(curves, plain).code,
        labelAt: 30,
        points: places(240).map((at) => [at, theoreticalEnd(run, state.steps, at)] as const),
        tone: 'ink',
        look: 'ghost',
      },
    ],
    references: [{ value: edge, label: '2/λmax' }],
    cursor: lr,
  };
}

/**
 * Where a sweep's rates and ends lie, and its marks: shaded beyond the edge, a dot for every run, a cross for every one that
 * ran away; the first curve on top.
 */
export function sweepDrawing(
  run: Run,
  swept: readonly Swept[],
  state: Pick<LearningRateState, 'kappa' | 'percent' | 'steps'>,
  width: number,
): { readonly frame: Frame; readonly height: number; readonly marks: readonly Mark[] } {
  const chart = chartOf(run, swept, state, width);
  const frame = logLogFrame(chart);
  const all = sweepRates(state.kappa);
  const curves = swept.map(({ curve }) => curve);
  const { x, y } = frame;
  const [floor, top] = y.range;
  const from = x.toPixel(rates(state).edge);
  const beyond: Mark = {
    kind: 'area',
    rings: [[from, floor, x.range[1], floor, x.range[1], top, from, top]],
    tone: 'edge',
    opacity: 0.14,
  };
  const inside = (end: number) => end <= SPAN[1];
  const place = (k: number, end: number) =>
    [x.toPixel(all[k] ?? Number.NaN), Math.min(y.toPixel(end), floor)] as const;
  const ghosts = swept.flatMap(({ ghost }, k): readonly Mark[] => {
    const points = (ghost ?? []).flatMap((end, at) => (inside(end) ? place(at, end) : []));
    const { tone } = sweepLook(curves, k);
    return points.length < 4 ? [] : [{ kind: 'line', points, tone, width: 8, opacity: 0.25 }];
  });
  const runs = swept.map(({ ends }, k): readonly Mark[] => {
    const { tone } = sweepLook(curves, k);
    // Crosses of several curves at one rate stand above one another.
    const middle = top + 5 + 9 * k;
    const crosses = ends.flatMap((end, at) => {
      const [left] = place(at, 1);
      return inside(end)
        ? []
        : [
            [left - 3, middle - 3, left + 3, middle + 3],
            [left - 3, middle + 3, left + 3, middle - 3],
          ];
    });
    const dots = ends.flatMap((end, at): readonly Mark[] => {
      const [left, down] = place(at, end);
      return inside(end) ? [{ kind: 'dot', x: left, y: down, r: 2.6, tone, rim: 0.8 }] : [];
    });
    return [
      ...dots,
      ...(crosses.length > 0 ? [{ kind: 'lines', lines: crosses, tone, width: 1.8 } as const] : []),
    ];
  });
  return {
    frame,
    height: chart.height,
    marks: [beyond, ...ghosts, ...logLogChart(chart), ...runs.reverse().flat()],
  };
}
