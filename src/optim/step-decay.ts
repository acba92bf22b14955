import type { Schedule } from './schedule.ts';

export interface StepDecayHyper {
  readonly lr0: number;
  /** What is left of the rate after a drop. */
  readonly gamma: number;
  /** Steps from one drop to the next, positive. */
  readonly s: number;
}

/** Drops at t = s, 2s, …: step s is the first with the lower rate. */
export const stepDecay: Schedule<StepDecayHyper> = {
  id: 'step-decay',
  name: 'Step decay',
  equation: String.raw`\eta(t) = \eta_0\, \gamma^{\lfloor t / s \rfloor}`,
  source: 'torch.optim.lr_scheduler.StepLR',
  defaults: { lr0: 0.1, gamma: 0.5, s: 30 },
  rate: (t, { lr0, gamma, s }) => lr0 * gamma ** Math.floor(t / s),
};
