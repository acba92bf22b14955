export interface StepDecayHyper {
  /** Rate before the first drop. */
  lr0: number;
  /** What a drop leaves of the rate: 0.1 leaves a tenth. */
  gamma: number;
  /** Length of a stair, in the units of t; positive. */
  s: number;
}

/** Drops when s is exceeded. */
export function stepDecay(t: number, h: StepDecayHyper): number {
  let lr = h.lr0;
  for (let drop = h.s; drop < t; drop += h.s) lr *= h.gamma;
  return lr;
}
