export interface WarmupHyper {
  /** The rate that the warmup ends at. */
  lrMax: number;
  /** Steps of the warmup; may be 0. */
  W: number;
}

/** The learning rate after t finished steps. */
export function warmup(t: number, h: WarmupHyper): number {
  return h.lrMax * Math.min(1, (t + 1) / h.W);
}
