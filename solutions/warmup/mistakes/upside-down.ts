export interface WarmupHyper {
  /** The rate that the warmup ends at. */
  lrMax: number;
  /** Steps of the warmup; may be 0. */
  W: number;
}

/** Divides the length by the step. */
export function warmup(t: number, h: WarmupHyper): number {
  return h.lrMax * Math.min(1, h.W / (t + 1));
}
