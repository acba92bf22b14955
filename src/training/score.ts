import type { DataSet } from './data-set.ts';
import type { Network } from './network.ts';

/** How well a network does on a data set. */
export interface Score {
  /** Mean cross-entropy in nats. */
  readonly loss: number;
  /** Share of rows whose likeliest class is the right one, 0 … 1. */
  readonly accuracy: number;
  /** How many rows of class i were taken for class j, at `i * classes + j`. */
  readonly confusion: Uint32Array<ArrayBuffer>;
}

/** Runs every row of a data set through the network. */
export function score(network: Network, w: Float64Array, data: DataSet): Score {
  const { classes } = data;
  const confusion = new Uint32Array(classes * classes);
  const order = Uint32Array.from({ length: data.count }, (_, k) => k);
  let sum = 0;
  let right = 0;
  for (let from = 0; from < data.count; from += network.capacity) {
    const count = Math.min(network.capacity, data.count - from);
    network.load(data, order, from, count);
    sum += count * network.loss(w);
    for (let row = 0; row < count; row += 1) {
      const label = data.labels[from + row] as number;
      const guess = likeliest(network.probabilities, row * classes, classes);
      const cell = label * classes + guess;
      confusion[cell] = (confusion[cell] as number) + 1;
      if (guess === label) right += 1;
    }
  }
  return { loss: sum / data.count, accuracy: right / data.count, confusion };
}

/** The first of the largest entries. */
function likeliest(probabilities: Float64Array, start: number, classes: number): number {
  let best = 0;
  for (let c = 1; c < classes; c += 1)
    if ((probabilities[start + c] as number) > (probabilities[start + best] as number)) best = c;
  return best;
}
