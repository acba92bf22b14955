/** A rate that is known to work, and the batch size it was tuned with. */
export interface Tuned {
  lr: number;
  batchSize: number;
}

/** The run to find a rate for. */
export interface Run {
  /** Samples on one device, in one pass. */
  batchSize: number;
  devices: number;
  /** Passes whose gradients are averaged before an update. */
  accumulation: number;
}

/** The rate for the run, by the linear scaling rule. */
export function scaledRate(tuned: Tuned, run: Run): number {
  // Your code: how many samples share one update, and what that makes of the rate.
  return tuned.lr;
}
