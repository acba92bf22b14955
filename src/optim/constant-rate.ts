import type { Schedule } from './schedule.ts';

export interface ConstantRateHyper {
  readonly lr0: number;
}

/** The same rate for ever: what every schedule is compared with. */
export const constantRate: Schedule<ConstantRateHyper> = {
  id: 'constant',
  name: 'Constant',
  equation: String.raw`\eta(t) = \eta_0`,
  source: 'Cauchy 1847 already chose one step size for a descent',
  defaults: { lr0: 0.1 },
  rate: (_, { lr0 }) => lr0,
};
