import { bySample } from './batches-figure-charts.ts';
import { drawnLast } from './batches-figure-samples.ts';
import {
  COST,
  COUNT,
  EPOCHS,
  excess,
  type NoiseReading,
  type Runner,
  type Settings,
} from './batches-figure-settings.ts';
import { digits } from './figure-digits.ts';

export const NAMES: Readonly<Record<Runner['id'], string>> = {
  stochastic: 'stochastic',
  'mini-batch': 'mini-batch',
  batch: 'batch',
};

/** A run whose loss rose so far above where it began that it will not come back. */
const lost = ({ run }: Runner): boolean => {
  const heights = excess(run);
  return run.trajectory.end === 'diverged' || (heights.at(-1) ?? 0) > (heights[0] ?? 0);
};

/** The mean of the loss above the least one over the last epoch: where a run has come to, or where it rattles. */
export const settled = (runner: Runner): number => {
  const last = bySample(runner).slice(-COUNT);
  return last.reduce((sum, height) => sum + height, 0) / last.length;
};

function outcome(runner: Runner): string {
  const end = lost(runner) ? 'diverged' : digits(settled(runner));
  return `${NAMES[runner.id]} ${end} (${runner.run.batches.length} updates)`;
}

/** What the whole runs came to, from the most updates to the fewest. */
export function notice(all: readonly Runner[], { scaled, lr }: Settings): string {
  const rates = scaled
    ? `Rates of ${digits(lr)} times the batch size: ${all.map(({ rate }) => digits(rate)).join(', ')}.`
    : `One rate for all, ${digits(lr)}.`;
  return `${rates} Each method has used ${COST} sample gradients in ${EPOCHS} epochs. Its loss above the least, on average over the last epoch: ${all.map(outcome).join(', ')}.`;
}

/** Noise beside signal where the mini-batch path stands, for a batch of its size. */
export function noiseWords({ signal, sizes }: NoiseReading, size: number): string {
  const noise = sizes.find((one) => one.size === size)?.measured ?? Number.NaN;
  return `the gradient has length ${digits(signal)}, the noise of a batch of ${size} is ${digits(noise)}`;
}

/** What the mini-batch run has just drawn, with a word on the short batch. */
export function drawnWords(mini: Runner, seen: number): string {
  const { length } = drawnLast(mini, seen);
  if (length === 0) return 'no mini-batch is complete yet';
  return length < mini.size
    ? `the last batch of an epoch is short: ${length} samples`
    : `the mini-batch just used, ${length} samples`;
}
