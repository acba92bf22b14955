import type { Objective } from './objective.ts';
import type { Vector } from './vector.ts';

/** One measurement: what was read, `y`, at `x`. */
export interface Sample {
  readonly x: number;
  readonly y: number;
}

/** A model with a single weight: a wave of height 1 that goes through w radians per unit of x. */
export const wave = (w: number, x: number): number => Math.sin(w * x);

/** The mean squared error of the wave over the samples, with its slope by the chain rule, for a vector of one weight. */
export function waveLoss(samples: readonly Sample[]): Objective {
  const mean = (of: (sample: Sample) => number): number =>
    samples.reduce((sum, sample) => sum + of(sample), 0) / samples.length;
  return {
    value: (weights) => mean(({ x, y }) => (wave(only(weights), x) - y) ** 2),
    gradient: (weights) => {
      const w = only(weights);
      return [mean(({ x, y }) => 2 * (wave(w, x) - y) * Math.cos(w * x) * x)];
    },
  };
}

function only(weights: Vector): number {
  const [w] = weights;
  if (w === undefined || weights.length !== 1)
    throw new Error(`The wave has one weight and was given ${weights.length}.`);
  return w;
}
