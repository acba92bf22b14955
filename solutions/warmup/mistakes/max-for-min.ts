export interface WarmupHyper {
  /** The rate that the warmup ends at. */
  lrMax: number;
  /** Steps of the warmup; may be 0. */
  W: number;
}

/** Takes the larger of the two. */
export function warmup(t: number, h: WarmupHyper): number {
  return h.lrMax * Math.max(1, (t + 1) / h.W);
}
