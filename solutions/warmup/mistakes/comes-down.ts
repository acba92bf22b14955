export interface WarmupHyper {
  /** The rate that the warmup ends at. */
  lrMax: number;
  /** Steps of the warmup; may be 0. */
  W: number;
}

/** Falls towards 0. */
export function warmup(t: number, h: WarmupHyper): number {
  return h.lrMax * Math.max(0, 1 - t / h.W);
}
