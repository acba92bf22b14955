export interface WarmupHyper {
  /** The rate that the warmup ends at. */
  lrMax: number;
  /** Steps of the warmup; may be 0. */
  W: number;
}

/** One low rate for the whole warmup. */
export function warmup(t: number, h: WarmupHyper): number {
  return t < h.W - 1 ? h.lrMax / h.W : h.lrMax;
}
