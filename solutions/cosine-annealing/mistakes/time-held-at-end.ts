export interface CosineHyper {
  /** Rate at t = 0. */
  lrMax: number;
  /** Rate from t = T on. */
  lrMin: number;
  /** Length of the descent, in the units of t; may be 0. */
  T: number;
}

/** Holds t at T before it divides. */
export function cosineAnnealing(t: number, h: CosineHyper): number {
  const wave = 1 + Math.cos((Math.PI * Math.min(t, h.T)) / h.T);
  return h.lrMin + 0.5 * (h.lrMax - h.lrMin) * wave;
}
