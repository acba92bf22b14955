export interface WarmupHyper {
  /** The rate that the warmup ends at. */
  lrMax: number;
  /** Steps of the warmup; may be 0. */
  W: number;
}

/** Climbs from 0: full after W steps, not at the W-th. */
export function warmup(t: number, h: WarmupHyper): number {
  if (t >= h.W) return h.lrMax;
  return (h.lrMax * t) / h.W;
}
