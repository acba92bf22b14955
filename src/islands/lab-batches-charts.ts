import { epochCost, inRounds } from '../optim/batch-draws.ts';
import { updatesBy } from '../optim/mini-batches.ts';
import type { LogLogChart } from '../plots/log-log-chart.ts';
import type { Mark } from '../plots/mark.ts';
import type { Frame } from '../plots/scale.ts';
import type { Series, StepChart } from '../plots/step-chart.ts';
import { lastNear, placeAt, trajectoryLine } from '../plots/trajectory-line.ts';
import { bySpending, lossChart } from './batches-figure-charts.ts';
import type { Runner } from './batches-figure-settings.ts';
import type { BatchesState } from './lab-batches-state.ts';

/** A run of the lab; the library's path is beside it where the reader's steps made it. */
export type LabRunner = Runner & { readonly ghost?: Runner['run']['trajectory'] };

/** Losses above the least one against rounds, each line named by its batch size; the library's stand dashed beside own ones. */
export function roundsChart(
  runs: readonly LabRunner[],
  least: number,
  { rounds }: Pick<BatchesState, 'rounds'>,
  at: number,
  width: number,
): StepChart {
  const base = lossChart(
    runs.map((one) => [one, bySpending(one.run, least, rounds)] as const),
    width,
    at,
  );
  const ghosts = runs.flatMap(({ run, ghost, tone }): readonly Series[] =>
    ghost
      ? [
          {
            label: '',
            values: bySpending({ ...run, trajectory: ghost }, least, rounds),
            tone,
            look: 'ghost',
          },
        ]
      : [],
  );
  return {
    ...base,
    height: 250,
    series: [
      ...ghosts,
      ...base.series.map((one, k) => ({ ...one, label: String(runs[k]?.size ?? '') })),
    ],
  };
}

/** Rounds and updates of one epoch against the batch size. */
export function costChart(
  { samples, lanes }: Pick<BatchesState, 'samples' | 'lanes'>,
  size: number,
  width: number,
): LogLogChart {
  const powers = Array.from({ length: 8 }, (_, k) => 2 ** k).filter((one) => one < samples);
  const sizes = [...new Set([...powers, size, samples])].sort((a, b) => a - b);
  const points = (cost: (size: number) => number) =>
    sizes.map((one) => [one, epochCost(samples, one, cost)] as const);
  return {
    width,
    height: 210,
    x: [1, samples],
    y: [0.8, samples * 1.25],
    series: [
      { label: 'updates', labelAt: 2, points: points(() => 1), tone: 'muted', look: 'ghost' },
      { label: '', labelAt: 0, points: points(inRounds(lanes)), tone: 'series-3', look: 'line' },
    ],
    references: lanes > 1 && lanes < samples ? [{ value: lanes, label: 'at once' }] : [],
    cursor: size,
  };
}

/** The library's paths, broad and pale, to lie under the reader's. */
export const ghostMarks = (runs: readonly LabRunner[], frame: Frame, at: number): readonly Mark[] =>
  runs.flatMap(({ run, ghost }): readonly Mark[] =>
    ghost
      ? [
          {
            kind: 'line',
            points: trajectoryLine(
              ghost,
              frame,
              Math.min(updatesBy(run, at), lastNear(ghost, frame)),
            ),
            tone: 'ink',
            width: 5,
            opacity: 0.22,
          },
        ]
      : [],
  );

/** The batch size of each path beside its head, where it is on the map. */
export const headNames = (runs: readonly LabRunner[], frame: Frame, at: number): readonly Mark[] =>
  runs.flatMap(({ run, size }): readonly Mark[] => {
    const step = Math.min(updatesBy(run, at), lastNear(run.trajectory, frame));
    const [x, y] = placeAt(run.trajectory, frame, step);
    const [right, bottom] = [frame.x.range[1], frame.y.range[0]];
    if (!(x >= 0 && x <= right && y >= 0 && y <= bottom)) return [];
    return [
      {
        kind: 'text',
        x: x + (x > right - 34 ? -9 : 9),
        y: y - 9,
        text: String(size),
        tone: 'ink',
        size: 13,
        anchor: x > right - 34 ? 'end' : 'start',
        baseline: 'middle',
        face: 'sans',
        halo: 3.5,
      },
    ];
  });
