export interface StepDecayHyper {
  /** Rate before the first drop. */
  lr0: number;
  /** What a drop leaves of the rate: 0.1 leaves a tenth. */
  gamma: number;
  /** Length of a stair, in the units of t; positive. */
  s: number;
}

/** Counts a stair as soon as it is begun. */
export function stepDecay(t: number, h: StepDecayHyper): number {
  return h.lr0 * h.gamma ** Math.ceil(t / h.s);
}
