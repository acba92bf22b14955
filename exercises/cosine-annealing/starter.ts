export interface CosineHyper {
  /** Rate at t = 0. */
  lrMax: number;
  /** Rate from t = T on. */
  lrMin: number;
  /** Length of the descent, in the units of t; may be 0. */
  T: number;
}

/** The learning rate after t finished steps. */
export function cosineAnnealing(t: number, h: CosineHyper): number {
  // Your code: half a cosine from lrMax to lrMin, and what comes after it.
  return h.lrMax;
}
