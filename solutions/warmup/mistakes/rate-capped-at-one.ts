export interface WarmupHyper {
  /** The rate that the warmup ends at. */
  lrMax: number;
  /** Steps of the warmup; may be 0. */
  W: number;
}

/** Holds the rate at 1 in place of the share. */
export function warmup(t: number, h: WarmupHyper): number {
  return Math.min(1, (h.lrMax * (t + 1)) / h.W);
}
