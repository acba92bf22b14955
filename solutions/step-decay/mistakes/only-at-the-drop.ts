export interface StepDecayHyper {
  /** Rate before the first drop. */
  lr0: number;
  /** What a drop leaves of the rate: 0.1 leaves a tenth. */
  gamma: number;
  /** Length of a stair, in the units of t; positive. */
  s: number;
}

/** Lowers the rate of the steps that are multiples of s. */
export function stepDecay(t: number, h: StepDecayHyper): number {
  if (t > 0 && t % h.s === 0) return h.lr0 * h.gamma;
  return h.lr0;
}
