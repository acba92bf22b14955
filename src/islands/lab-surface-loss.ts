import type { Trajectory } from '../optim/descend.ts';
import type { Span } from '../plots/scale.ts';
import type { StepChart } from '../plots/step-chart.ts';
import { curveLook } from './lab-rules.ts';
import type { Walked } from './lab-surface-paths.ts';

/** Losses as the chart shows them, by path: they change with the ends of the chart only. */
const shown = new WeakMap<
  Trajectory,
  { readonly span: Span; readonly values: readonly number[] }
>();

/** What is above the chart is left out; what is below runs along its floor. */
function shownLosses(trajectory: Trajectory, span: Span): readonly number[] {
  const known = shown.get(trajectory);
  if (known?.span[0] === span[0] && known.span[1] === span[1]) return known.values;
  const [floor, top] = span;
  // A loop: `Array.from` with a function takes three times as long, for each of eight paths in a frame.
  const values: number[] = [];
  for (let step = 1; step < trajectory.value.length; step++) {
    const f = trajectory.value[step] ?? Number.NaN;
    values.push(f > top ? Number.NaN : Math.max(f, floor));
  }
  shown.set(trajectory, { span, values });
  return values;
}

/** The loss of every path against steps, from ten times the highest start down nine decades. */
export function lossChart(
  walked: readonly Walked[],
  cursor: number,
  width: number,
  height: number,
): StepChart {
  const starts = walked.map((one) => (one.kind === 'path' ? (one.trajectory.value[0] ?? 0) : 0));
  const top = Math.max(1e-3, ...starts);
  const span: Span = [top * 1e-9, top * 10];
  return {
    width,
    height,
    kind: 'log',
    span,
    series: walked.flatMap((one, k) => {
      if (one.kind !== 'path') return [];
      const { code, tone } = curveLook(k);
      const values = shownLosses(one.trajectory, span);
      return [{ label: code, values, tone, look: 'line' as const }];
    }),
    references: [],
    cursor,
  };
}
