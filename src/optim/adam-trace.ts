import {
  type AdamHyper,
  adamUpdate,
  correctedMoments,
  initialMoments,
  type Moments,
  updateMoments,
} from './moments.ts';
import type { Vector } from './vector.ts';

/** Everything Adam computes in one step, one entry per coordinate in each vector. */
export interface AdamTraceRow {
  readonly t: number;
  readonly g: Vector;
  readonly raw: Moments;
  readonly corrected: Moments;
  /** What is subtracted from w, with bias correction. */
  readonly update: Vector;
  /** What would be subtracted if the raw moments were used as they stand. */
  readonly rawUpdate: Vector;
}

/** Runs Adam's moments along a given sequence of gradients and keeps every intermediate quantity, with and without bias correction. */
export function traceAdam(gradients: readonly Vector[], hyper: AdamHyper): readonly AdamTraceRow[] {
  let state = initialMoments(gradients[0]?.length ?? 0);
  return gradients.map((g) => {
    state = updateMoments(state, g, hyper);
    const corrected = correctedMoments(state, hyper);
    return {
      t: state.t,
      g,
      raw: { m: state.m, v: state.v },
      corrected,
      update: adamUpdate(corrected, hyper),
      rawUpdate: adamUpdate(state, hyper),
    };
  });
}
