import type { Schedule } from './schedule.ts';

export interface NaturalDecayHyper {
  readonly lr0: number;
  /** The decay per step; γ = e^−λ makes it exponential decay. */
  readonly lambda: number;
}

/** Exponential decay given by its rate of decay λ in place of the factor γ. */
export const naturalDecay: Schedule<NaturalDecayHyper> = {
  id: 'natural-decay',
  name: 'Exponential decay with λ',
  equation: String.raw`\eta(t) = \eta_0\, e^{-\lambda t}`,
  source: 'the usual form of lecture notes',
  defaults: { lr0: 0.1, lambda: 0.02 },
  rate: (t, { lr0, lambda }) => lr0 * Math.exp(-lambda * t),
};
