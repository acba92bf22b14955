export interface WarmupHyper {
  /** The rate that the warmup ends at. */
  lrMax: number;
  /** Steps of the warmup; may be 0. */
  W: number;
}

/** Reaches the end one step late. */
export function warmup(t: number, h: WarmupHyper): number {
  return h.lrMax * Math.min(1, (t + 1) / (h.W + 1));
}
