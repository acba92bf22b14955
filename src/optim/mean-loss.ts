import type { Objective } from './objective.ts';
import { meanOf, type Vector } from './vector.ts';

/** A loss that is the mean of the losses of samples, which can be asked for the gradient of each alone. */
export interface MeanLoss extends Objective {
  /** How many samples there are; they are named 0 … count − 1. */
  readonly count: number;
  /** The gradient of one sample's loss. */
  readonly sampleGradient: (w: Vector, sample: number) => Vector;
}

/** The gradient of a batch: the mean of its samples' gradients; a sample named twice counts twice. */
export const batchGradient = (loss: MeanLoss, w: Vector, batch: readonly number[]): Vector =>
  meanOf(
    batch.map((sample) => loss.sampleGradient(w, sample)),
    w.length,
  );
