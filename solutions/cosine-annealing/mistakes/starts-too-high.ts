export interface CosineHyper {
  /** Rate at t = 0. */
  lrMax: number;
  /** Rate from t = T on. */
  lrMin: number;
  /** Length of the descent, in the units of t; may be 0. */
  T: number;
}

/** Puts the whole of lrMax on top of lrMin. */
export function cosineAnnealing(t: number, h: CosineHyper): number {
  if (t >= h.T) return h.lrMin;
  const wave = 1 + Math.cos((Math.PI * t) / h.T);
  return h.lrMin + 0.5 * h.lrMax * wave;
}
