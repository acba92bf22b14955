import { pairwise, type Vector } from './vector.ts';

/** One update of an exponential moving average, β·average + (1 − β)·x, per coordinate. */
export const movingAverage = (average: Vector, x: Vector, beta: number): Vector =>
  pairwise(average, x, (a, xi) => beta * a + (1 - beta) * xi);

/**
 * What a moving average that began at zero would be had it not: after t updates its weights sum to 1 − βᵗ, so it is
 * divided by that (Kingma and Ba 2015, §3). t counts from 1.
 */
export function biasCorrected(average: Vector, beta: number, t: number): Vector {
  const weight = 1 - beta ** t;
  return average.map((a) => a / weight);
}

/** The square of each coordinate. */
export const squared = (x: Vector): Vector => x.map((xi) => xi * xi);
