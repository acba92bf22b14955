export interface StepDecayHyper {
  /** Rate before the first drop. */
  lr0: number;
  /** What a drop leaves of the rate: 0.1 leaves a tenth. */
  gamma: number;
  /** Length of a stair, in the units of t; positive. */
  s: number;
}

/** One drop, at s. */
export function stepDecay(t: number, h: StepDecayHyper): number {
  return t < h.s ? h.lr0 : h.lr0 * h.gamma;
}
