export interface OneCycleHyper {
  /** The rate at the peak. */
  lrMax: number;
  /** Steps of the whole run, at least 1. */
  T: number;
  /** The share of the run spent climbing, above 0 and below 1. */
  pctStart: number;
  /** The first rate is lrMax divided by this. */
  divFactor: number;
  /** The last rate is the first divided by this. */
  finalDivFactor: number;
}

/** Half a cosine from one rate to another; share goes from 0 to 1. */
function glide(from: number, to: number, share: number): number {
  return to + 0.5 * (from - to) * (1 + Math.cos(Math.PI * share));
}

/** Moves the peak to a whole step. */
export function oneCycle(t: number, h: OneCycleHyper): number {
  const first = h.lrMax / h.divFactor;
  const last = first / h.finalDivFactor;
  const peak = Math.floor(h.pctStart * h.T) - 1;
  const end = h.T - 1;
  if (t < peak) return glide(first, h.lrMax, t / peak);
  return glide(h.lrMax, last, Math.min(1, (t - peak) / (end - peak)));
}
