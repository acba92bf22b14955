import type { LineFit } from '../optim/line-fit.ts';
import { updatesBy } from '../optim/mini-batches.ts';
import type { Point } from '../optim/objective.ts';
import { clippedLines } from '../plots/curve-line.ts';
import type { Mark } from '../plots/mark.ts';
import { type Frame, linear } from '../plots/scale.ts';
import type { Runner } from './batches-figure-settings.ts';

const X = [-1.15, 2.15] as const;
const Y = [-3.2, 3.6] as const;

export const samplesFrame = (width: number, height: number): Frame => ({
  x: linear(X, [0, width]),
  y: linear(Y, [height, 0]),
});

/** The line that a run has reached when so many samples have been used. */
export function lineAt({ run }: Runner, seen: number): Point {
  const [a, b] = run.trajectory.w;
  const step = Math.min(updatesBy(run, seen), run.trajectory.value.length - 1);
  return [a?.[step] ?? Number.NaN, b?.[step] ?? Number.NaN];
}

/** The samples of the last finished update. */
export const drawnLast = ({ run }: Runner, seen: number): readonly number[] =>
  run.batches[updatesBy(run, seen) - 1] ?? [];

/** All samples, those just drawn by the mini-batch run filled and by the stochastic run ringed, and each method's line. */
export function samplesMarks(
  all: readonly Runner[],
  { samples: { x, y } }: LineFit,
  frame: Frame,
  seen: number,
): readonly Mark[] {
  const place = (sample: number) => ({
    x: frame.x.toPixel(x[sample] ?? Number.NaN),
    y: frame.y.toPixel(y[sample] ?? Number.NaN),
  });
  const dots = x.map(
    (_, sample): Mark => ({ kind: 'dot', ...place(sample), r: 2.4, tone: 'edge' }),
  );
  const lines = all.flatMap((runner): readonly Mark[] => {
    const [a, b] = lineAt(runner, seen);
    return clippedLines(
      X.map((at) => [at, a * at + b] as const),
      frame,
    ).map((points) => ({ kind: 'line', points, tone: runner.tone, width: 2 }));
  });
  const chosen = all.flatMap((runner): readonly Mark[] => {
    if (runner.id === 'batch') return [];
    const hollow = runner.id === 'stochastic';
    return drawnLast(runner, seen).flatMap((sample): readonly Mark[] => [
      { kind: 'dot', ...place(sample), r: hollow ? 7.5 : 4.5, tone: runner.tone, rim: 1 },
      ...(hollow ? [{ kind: 'dot', ...place(sample), r: 4.5, tone: 'paper' } as const] : []),
      ...(hollow ? [{ kind: 'dot', ...place(sample), r: 2.4, tone: 'edge' } as const] : []),
    ]);
  });
  return [...dots, ...lines, ...chosen];
}
