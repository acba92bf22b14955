import type { ScheduledRun } from '../optim/scheduled-run.ts';
import { padded, type Series, type StepChart } from '../plots/step-chart.ts';
import {
  hasRival,
  outcome,
  plannedRates,
  RANGE,
  type Settings,
  STEPS,
} from './schedule-figure-settings.ts';

/** Losses that the chart holds; what is lower lies on its lower edge. */
const LOSSES = [1e-3, 30] as const;
/** The same for a run that diverges, so that its rise is seen. */
const RISING = [1e-3, 1e6] as const;

/** The chosen run as a full line on the constant rate as a dashed one; the range test stands alone. */
function pair(
  settings: Settings,
  chosen: readonly number[],
  constant: readonly number[],
): readonly Series[] {
  const line = {
    label: '',
    values: padded(chosen, STEPS),
    tone: 'series-1',
    look: 'line',
  } as const;
  if (!hasRival(settings)) return [line];
  return [{ label: '', values: padded(constant, STEPS), tone: 'series-2', look: 'ghost' }, line];
}

/** The rate and the loss against steps, one above the other. */
export function charts(
  settings: Settings,
  run: ScheduledRun,
  constant: ScheduledRun,
  width: number,
): { readonly rate: StepChart; readonly loss: StepChart } {
  const { schedule, lr, step } = settings;
  const losses = schedule === 'range' || outcome(run) !== undefined ? LOSSES : RISING;
  const constantRates = Array.from({ length: STEPS }, () => lr);
  const shared = { width, clip: 'floor', references: [], cursor: step } as const;
  const rates =
    schedule === 'range'
      ? ({ kind: 'log', span: [RANGE.lrMin / 1.6, RANGE.lrMax * 1.6] } as const)
      : ({ kind: 'linear', span: [-0.03 * lr, 1.08 * lr] } as const);
  return {
    rate: {
      ...shared,
      ...rates,
      height: 130,
      series: pair(settings, plannedRates(settings, run), constantRates),
    },
    loss: {
      ...shared,
      kind: 'log',
      span: losses,
      height: 230,
      series: pair(settings, run.losses.slice(1), constant.losses.slice(1)),
    },
  };
}
