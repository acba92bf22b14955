export interface WarmupCosineHyper {
  /** The rate that the warmup ends at and the cosine begins with. */
  lrMax: number;
  /** The rate from t = T on. */
  lrMin: number;
  /** Steps of the warmup, from 0 to T. */
  W: number;
  /** Steps of the whole run, warmup included. */
  T: number;
}

/** Leaves out the half. */
export function warmupCosine(t: number, h: WarmupCosineHyper): number {
  if (t < h.W) return (h.lrMax * (t + 1)) / h.W;
  if (t >= h.T) return h.lrMin;
  const share = (t - h.W) / (h.T - h.W);
  return h.lrMin + (h.lrMax - h.lrMin) * (1 + Math.cos(Math.PI * share));
}
