export interface WarmupHyper {
  /** The rate that the warmup ends at. */
  lrMax: number;
  /** Steps of the warmup; may be 0. */
  W: number;
}

/** Goes from 0 to lrMax within the W steps. */
export function warmup(t: number, h: WarmupHyper): number {
  return h.lrMax * Math.min(1, t / (h.W - 1));
}
