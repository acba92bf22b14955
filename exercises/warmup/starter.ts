export interface WarmupHyper {
  /** The rate that the warmup ends at. */
  lrMax: number;
  /** Steps of the warmup; may be 0. */
  W: number;
}

/** The learning rate after t finished steps. */
export function warmup(t: number, h: WarmupHyper): number {
  // Your code: a straight line up to lrMax, and what comes after it.
  return h.lrMax;
}
