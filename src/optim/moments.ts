import { biasCorrected, movingAverage, squared } from './moving-average.ts';
import { pairwise, type Vector, zeros } from './vector.ts';

/** What Adam remembers: t finished steps and the moving averages of g and g², as accumulated, not corrected. */
export interface AdamState {
  readonly t: number;
  readonly m: Vector;
  readonly v: Vector;
}

export interface AdamHyper {
  readonly lr: number;
  readonly beta1: number;
  readonly beta2: number;
  readonly eps: number;
}

/** The two moments a step divides by one another. */
export interface Moments {
  readonly m: Vector;
  readonly v: Vector;
}

/** Adam's state before the first step. */
export const initialMoments = (n: number): AdamState => ({ t: 0, m: zeros(n), v: zeros(n) });

/** Takes one gradient into both moving averages and counts the step. */
export const updateMoments = (state: AdamState, g: Vector, hyper: AdamHyper): AdamState => ({
  t: state.t + 1,
  m: movingAverage(state.m, g, hyper.beta1),
  v: movingAverage(state.v, squared(g), hyper.beta2),
});

/** m̂ and v̂ of a state that has seen at least one gradient. */
export const correctedMoments = ({ t, m, v }: AdamState, hyper: AdamHyper): Moments => ({
  m: biasCorrected(m, hyper.beta1, t),
  v: biasCorrected(v, hyper.beta2, t),
});

/** What a pair of moments asks to be subtracted from the parameters, η m / (√v + ε). */
export const adamUpdate = ({ m, v }: Moments, { lr, eps }: AdamHyper): Vector =>
  pairwise(m, v, (mi, vi) => (lr * mi) / (Math.sqrt(vi) + eps));
