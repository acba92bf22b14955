export interface StepDecayHyper {
  /** Rate before the first drop. */
  lr0: number;
  /** What a drop leaves of the rate: 0.1 leaves a tenth. */
  gamma: number;
  /** Length of a stair, in the units of t; positive. */
  s: number;
}

/** Walks there step by step and drops at multiples of s. */
export function stepDecay(t: number, h: StepDecayHyper): number {
  let lr = h.lr0;
  for (let k = 1; k <= t; k += 1) if (k % h.s === 0) lr *= h.gamma;
  return lr;
}
