import { adam } from '../optim/adam.ts';
import { momentum } from '../optim/momentum.ts';
import { sgd } from '../optim/sgd.ts';
import { warmupCosine } from '../optim/warmup-cosine.ts';
import type { Activation } from './activation.ts';
import { adamInPlace } from './adam-in-place.ts';
import type { Clipping } from './clipping.ts';
import type { Initialization } from './initialization.ts';
import { pureRule } from './pure-rule.ts';
import { splitData } from './split.ts';
import type { RunSettings } from './training-run.ts';
import { twoMoons } from './two-moons.ts';
import type { StartRule } from './update-rule.ts';

/** How the rate η changes with the step t, counted from 0. */
export type RatePlan =
  | { readonly kind: 'constant' }
  /** η t/steps up to η, as it is written by those who forget that `steps` may be 0: then the first rate is 0/0. */
  | { readonly kind: 'ramp'; readonly steps: number }
  | { readonly kind: 'halving'; readonly everySteps: number }
  | { readonly kind: 'warmup-cosine'; readonly W: number; readonly T: number };

/** Two moons: all points that are drawn, how far they are scattered, and the share that is kept for validation. */
interface MoonsPlan {
  readonly count: number;
  readonly noise: number;
  readonly validationShare: number;
}

/** Everything that a run on two moons is set to, as plain data: what `RunSettings` holds as functions is named here. */
export interface RunPlan
  extends Pick<RunSettings, 'hidden' | 'activation' | 'batchSize' | 'weightDecay'> {
  readonly data: MoonsPlan;
  readonly activation: Activation;
  readonly initialization: Initialization;
  readonly rule: keyof typeof RULES;
  /** Negative climbs. */
  readonly lr: number;
  readonly schedule: RatePlan;
  readonly clipping: Clipping;
}

const RULES = {
  sgd: pureRule(sgd, sgd.defaults),
  momentum: pureRule(momentum, momentum.defaults),
  adam: adamInPlace(adam.defaults),
} as const satisfies Readonly<Record<string, StartRule>>;

/** The run that a plan describes; the seed draws data, parameters and batches. */
export const plannedRun = (plan: RunPlan, seed: number): RunSettings => {
  const { count, noise, validationShare } = plan.data;
  return {
    ...plan,
    data: splitData(twoMoons({ count, noise, seed }), validationShare, seed),
    rule: RULES[plan.rule],
    rate: rateOf(plan.schedule, plan.lr),
    shuffle: true,
    seed,
  };
};

function rateOf(schedule: RatePlan, lr: number): (t: number) => number {
  switch (schedule.kind) {
    case 'constant':
      return () => lr;
    case 'ramp':
      return (t) => lr * Math.min(1, t / schedule.steps);
    case 'halving':
      return (t) => lr * 0.5 ** (t / schedule.everySteps);
    case 'warmup-cosine':
      return (t) => warmupCosine.rate(t, { lrMax: lr, lrMin: 0, W: schedule.W, T: schedule.T });
  }
}
