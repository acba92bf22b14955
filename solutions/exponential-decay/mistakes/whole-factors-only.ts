export interface ExponentialHyper {
  /** Rate at t = 0. */
  lr0: number;
  /** What one step leaves of the rate: 0.99 leaves 99 percent. */
  gamma: number;
}

export interface NaturalHyper {
  /** Rate at t = 0. */
  lr0: number;
  /** Decay per step; 0 or more. */
  lambda: number;
}

/** One factor for every step begun, in the first form alone. */
export function exponentialDecay(t: number, h: ExponentialHyper): number {
  let lr = h.lr0;
  for (let k = 0; k < t; k += 1) lr *= h.gamma;
  return lr;
}

/** The learning rate after t finished steps, with e and a rate of decay. */
export function naturalDecay(t: number, h: NaturalHyper): number {
  return h.lr0 * Math.exp(-h.lambda * t);
}
