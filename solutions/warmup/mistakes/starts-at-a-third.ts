export interface WarmupHyper {
  /** The rate that the warmup ends at. */
  lrMax: number;
  /** Steps of the warmup; may be 0. */
  W: number;
}

/** Starts where LinearLR starts unless told. */
export function warmup(t: number, h: WarmupHyper): number {
  const share = Math.min(1, t / h.W);
  return h.lrMax * (1 / 3 + (2 / 3) * share);
}
