export interface StepDecayHyper {
  /** Rate before the first drop. */
  lr0: number;
  /** What a drop leaves of the rate: 0.1 leaves a tenth. */
  gamma: number;
  /** Length of a stair, in the units of t; positive. */
  s: number;
}

/** Multiplies by the number of drops. */
export function stepDecay(t: number, h: StepDecayHyper): number {
  return h.lr0 * h.gamma * Math.floor(t / h.s);
}
