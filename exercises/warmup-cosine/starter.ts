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

/** The learning rate after t finished steps. */
export function warmupCosine(t: number, h: WarmupCosineHyper): number {
  // Your code: a straight line up, half a cosine down, and what comes after it.
  return h.lrMax;
}
