import { movingAverage } from './moving-average.ts';
import type { Vector } from './vector.ts';

/**
 * The exponential moving average of weights after one more step. The first step copies them, so nothing has to be
 * corrected for a start at zero; `undefined` stands for the average before it. (PyTorch's `AveragedModel` with an EMA.)
 */
export const weightEma = (average: Vector | undefined, w: Vector, decay: number): Vector =>
  average === undefined ? w : movingAverage(average, w, decay);
