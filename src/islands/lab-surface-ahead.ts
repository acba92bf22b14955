import type { Trajectory } from '../optim/descend.ts';
import type { Frame } from '../plots/scale.ts';
import { type StepChart, stepCurves, stepFrame } from '../plots/step-chart.ts';
import { svgMarks } from '../plots/svg.ts';
import { pathMarks } from './lab-surface-map.tsx';
import type { Walked } from './lab-surface-paths.ts';

const drawn = new WeakSet<Trajectory>();

/**
 * Draws a path to nowhere as it comes out of its worker. What its drawing takes of ten thousand steps is remembered, so when
 * the last path is there and all are shown, the work has been spread over the frames between.
 */
export function drawAhead(
  one: Walked,
  frame: Frame,
  chartOf: (walked: readonly Walked[]) => StepChart,
): void {
  if (one.kind === 'stopped' || drawn.has(one.trajectory)) return;
  drawn.add(one.trajectory);
  pathMarks([one], frame, one.trajectory.value.length);
  const chart = chartOf([one]);
  svgMarks(stepCurves(chart, stepFrame(chart)));
}
