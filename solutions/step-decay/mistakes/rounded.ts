export interface StepDecayHyper {
  /** Rate before the first drop. */
  lr0: number;
  /** What a drop leaves of the rate: 0.1 leaves a tenth. */
  gamma: number;
  /** Length of a stair, in the units of t; positive. */
  s: number;
}

/** Drops in the middle of a stair. */
export function stepDecay(t: number, h: StepDecayHyper): number {
  return h.lr0 * h.gamma ** Math.round(t / h.s);
}
