export interface StepDecayHyper {
  /** Rate before the first drop. */
  lr0: number;
  /** What a drop leaves of the rate: 0.1 leaves a tenth. */
  gamma: number;
  /** Length of a stair, in the units of t; positive. */
  s: number;
}

/** The learning rate after t finished steps. */
export function stepDecay(t: number, h: StepDecayHyper): number {
  // Your code: how many drops lie behind step t, and what they leave of h.lr0.
  return h.lr0;
}
