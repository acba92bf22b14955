export interface StepDecayHyper {
  /** Rate before the first drop. */
  lr0: number;
  /** What a drop leaves of the rate: 0.1 leaves a tenth. */
  gamma: number;
  /** Length of a stair, in the units of t; positive. */
  s: number;
}

/** Counts the step about to be made. */
export function stepDecay(t: number, h: StepDecayHyper): number {
  return h.lr0 * h.gamma ** Math.floor((t + 1) / h.s);
}
