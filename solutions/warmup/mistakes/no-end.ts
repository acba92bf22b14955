export interface WarmupHyper {
  /** The rate that the warmup ends at. */
  lrMax: number;
  /** Steps of the warmup; may be 0. */
  W: number;
}

/** Climbs for ever. */
export function warmup(t: number, h: WarmupHyper): number {
  return (h.lrMax * (t + 1)) / h.W;
}
