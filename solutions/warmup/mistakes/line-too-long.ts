export interface WarmupHyper {
  /** The rate that the warmup ends at. */
  lrMax: number;
  /** Steps of the warmup; may be 0. */
  W: number;
}

/** Follows the line for one step beyond its end. */
export function warmup(t: number, h: WarmupHyper): number {
  return t <= h.W ? (h.lrMax * (t + 1)) / h.W : h.lrMax;
}
