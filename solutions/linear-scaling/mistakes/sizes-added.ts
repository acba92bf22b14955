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

/** Adds passes and devices. */
export function scaledRate(tuned: Tuned, run: Run): number {
  const effective = run.batchSize * (run.devices + run.accumulation);
  return (tuned.lr * effective) / tuned.batchSize;
}
