export interface WarmupHyper {
  /** The rate that the warmup ends at. */
  lrMax: number;
  /** Steps of the warmup; may be 0. */
  W: number;
}

/** Leaves lrMax out of the line and holds it there. */
export function warmup(t: number, h: WarmupHyper): number {
  return Math.min(h.lrMax, (t + 1) / h.W);
}
