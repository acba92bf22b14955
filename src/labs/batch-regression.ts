import { type LineFit, lineFit, scatter } from '../optim/line-fit.ts';
import type { Point } from '../optim/objective.ts';

/** A line that falls where the samples rise: where every run on the regression starts. */
export const START: Point = [-1.2, 1];

/** Samples around one line, `spread` their standard deviation from it; the same for every reader. */
export const batchRegression = (count: number, spread: number): LineFit =>
  lineFit(scatter(count, [1.2, -0.4], [-1, 2], spread, 1951), {
    x: [-1.8, 2.4],
    y: [-1.4, 1.4],
  });
