export interface WarmupHyper {
  /** The rate that the warmup ends at. */
  lrMax: number;
  /** Steps of the warmup; may be 0. */
  W: number;
}

/** Rounds the share down. */
export function warmup(t: number, h: WarmupHyper): number {
  return h.lrMax * Math.min(1, Math.floor((t + 1) / h.W));
}
