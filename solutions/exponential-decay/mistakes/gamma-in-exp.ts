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

/** Uses gamma as a rate of decay. */
export function exponentialDecay(t: number, h: ExponentialHyper): number {
  return h.lr0 * Math.exp(-h.gamma * t);
}

/** The learning rate after t finished steps, with e and a rate of decay. */
export function naturalDecay(t: number, h: NaturalHyper): number {
  return h.lr0 * Math.exp(-h.lambda * t);
}
