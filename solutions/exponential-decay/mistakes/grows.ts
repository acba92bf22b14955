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

/** The learning rate after t finished steps, with a factor per step. */
export function exponentialDecay(t: number, h: ExponentialHyper): number {
  return h.lr0 * h.gamma ** t;
}

/** Loses the minus sign. */
export function naturalDecay(t: number, h: NaturalHyper): number {
  return h.lr0 * Math.exp(h.lambda * t);
}
