import { type Fault, sickRun } from '../training/sick-run.ts';
import { startRun } from '../training/training-run.ts';

/** Mean losses after each epoch; entry 0 is before the first step. */
export interface LossLog {
  readonly training: readonly number[];
  readonly validation: readonly number[];
}

/**
 * Trains the network with this fault and this seed for some epochs and gives its losses, rounded to six significant digits.
 * A run whose numbers end before that has a shorter log.
 */
export function realRun(fault: Fault, seed: number, epochs: number): LossLog {
  const run = startRun(sickRun(fault, seed));
  const { data, batchSize } = run.settings;
  const { evaluations } = run.advance(epochs * Math.ceil(data.training.count / batchSize));
  return {
    training: evaluations.map(({ training }) => rounded(training.loss)),
    validation: evaluations.map(({ validation }) => rounded(validation.loss)),
  };
}

const rounded = (loss: number): number => Number(loss.toPrecision(6));
