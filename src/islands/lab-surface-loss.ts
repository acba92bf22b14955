import type { Trajectory } from '../optim/descend.ts';
import type { Span } from '../plots/scale.ts';
import type { StepChart } from '../plots/step-chart.ts';
import { curveLook } from './lab-rules.ts';
import type { Walked } from './lab-surface-paths.ts';

const known = new WeakMap<Trajectory, Float64Array>();

/** The losses after steps 1, 2, …; always the same view of a path, as what is drawn of it is remembered. */
function losses(trajectory: Trajectory): Float64Array {
  const values = known.get(trajectory) ?? trajectory.value.subarray(1);
  known.set(trajectory, values);
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
    clip: 'floor',
    series: walked.flatMap((one, k) => {
      if (one.kind !== 'path') return [];
      const { code, tone } = curveLook(k);
      return [{ label: code, values: losses(one.trajectory), tone, look: 'line' as const }];
    }),
    references: [],
    cursor,
  };
}
