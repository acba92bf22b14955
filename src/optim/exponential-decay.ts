import type { Schedule } from './schedule.ts';

export interface ExponentialDecayHyper {
  readonly lr0: number;
  /** What a step leaves of the rate. */
  readonly gamma: number;
}

/** The same share lost at every step; never quite 0. */
export const exponentialDecay: Schedule<ExponentialDecayHyper> = {
  id: 'exponential-decay',
  name: 'Exponential decay',
  equation: String.raw`\eta(t) = \eta_0\, \gamma^{t}`,
  source: 'torch.optim.lr_scheduler.ExponentialLR',
  defaults: { lr0: 0.1, gamma: 0.98 },
  rate: (t, { lr0, gamma }) => lr0 * gamma ** t,
};
