import { knotStep } from '../optim/knot-schedule.ts';
import type { Span } from '../plots/scale.ts';
import { padded, type Series, type StepChart, stepFrame } from '../plots/step-chart.ts';
import { curveLook } from './lab-rules.ts';
import type { ScheduleOutcomes } from './lab-schedules-runs.ts';

/** Orders of magnitude that a logarithmic axis of rates holds. */
const DECADES = 4;
/** The lowest loss that the chart goes down to, and the highest that it goes up to. */
const LOSSES = [1e-6, 30] as const;

/** The least 1, 2 or 5 times a power of ten that is not below x. */
function niceTop(x: number): number {
  if (!(x > 0)) return 0.1;
  const power = 10 ** Math.floor(Math.log10(x));
  return Number(([1, 2, 5, 10].find((n) => n * power >= x * 0.999999) ?? 10) * power);
}

/** The rates of all curves against steps, each named by its number; the library's dashed beside the reader's. */
export function ratesChart(
  { state, all }: ScheduleOutcomes,
  axis: 'linear' | 'log',
  at: number,
  width: number,
): StepChart {
  const { steps } = state;
  const rates = all.flatMap((one) => (one.kind === 'run' ? one.planned : []));
  const top = niceTop(rates.filter(Number.isFinite).reduce((most, x) => Math.max(most, x), 0));
  const span: Span = axis === 'log' ? [top / 10 ** DECADES, top * 1.3] : [-0.03 * top, 1.08 * top];
  const series = all.flatMap((one, k): readonly Series[] => {
    if (one.kind === 'stopped') return [];
    const { tone, code } = curveLook(k);
    const ghost: readonly Series[] = one.ghost
      ? [{ label: '', values: padded(one.ghost, steps), tone, look: 'ghost' }]
      : [];
    return [...ghost, { label: code, values: padded(one.planned, steps), tone, look: 'line' }];
  });
  return {
    width,
    height: 220,
    kind: axis,
    span,
    clip: 'floor',
    series,
    references: [],
    cursor: at,
  };
}

/** The losses of all runs against steps, as far as they go; the lowest decides how far down the axis reaches. */
export function lossesChart(
  { state, all }: ScheduleOutcomes,
  at: number,
  width: number,
): StepChart {
  const losses = all.flatMap((one) => (one.kind === 'run' ? one.run.losses : []));
  const least = losses.reduce((low, x) => (x > 0 ? Math.min(low, x) : low), 1e-1);
  const floor = Math.max(LOSSES[0], 10 ** Math.floor(Math.log10(least)));
  const top = state.task === 'moons' ? 5 : LOSSES[1];
  const span: Span = [floor, top];
  const series = all.flatMap((one, k): readonly Series[] => {
    if (one.kind === 'stopped') return [];
    const { tone, code } = curveLook(k);
    const values = padded(one.run.losses.slice(1), state.steps);
    return [{ label: code, values, tone, look: 'line' }];
  });
  return {
    width,
    height: 300,
    kind: 'log',
    span,
    clip: 'floor',
    series,
    references: [],
    cursor: at,
  };
}

/** Where the handles of a drawn curve stand on the chart of rates, in pixels; those too low stand on its lower edge. */
export function knotPlaces(chart: StepChart, knots: readonly number[], steps: number) {
  const { x, y } = stepFrame(chart);
  const [low, high] = y.domain;
  return knots.map((rate, k) => ({
    left: x.toPixel(1 + knotStep(k, knots.length, steps)),
    top: y.toPixel(Math.min(Math.max(rate, low), high)),
  }));
}

/** The rate that a handle stands for when it is moved to a height on the chart, to three digits. */
export function rateAt(chart: StepChart, pixel: number): number {
  const { y } = stepFrame(chart);
  const [low, high] = y.domain;
  const rate = Math.min(Math.max(y.toData(pixel), low), high);
  return rate <= 0 || (chart.kind === 'log' && rate <= low) ? 0 : Number(rate.toPrecision(3));
}
