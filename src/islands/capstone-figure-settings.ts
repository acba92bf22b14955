import type { PlannedSettings } from '../labs/planned-training.ts';
import { epochLog } from '../training/epoch-log.ts';
import type { RunPlan } from '../training/run-plan.ts';
import { plannedRun } from '../training/run-plan.ts';
import { HEALTHY } from '../training/sick-run.ts';
import type { Split } from '../training/split.ts';
import { writeLog } from './figure-log-text.ts';

export const EPOCHS = 30;
const SEED = 4;
const STEPS_PER_EPOCH = 7;

/** The longest gradient that the optimizer sees while clipping is on. */
export const CLIP = 0.5;

/** Rates that are bold for each rule: without a schedule the run does not come to rest. */
export const RATES = { sgd: 4, momentum: 0.8, adam: 0.15 } as const;

/** The part of the plane on the map, and how finely it is looked at. */
export const SQUARE = { half: 2.1, side: 44 } as const;

/** Everything the reader can choose. */
export interface Settings {
  readonly rule: RunPlan['rule'];
  readonly schedule: 'constant' | 'warmup-cosine';
  readonly clip: boolean;
  /** The epoch on show. */
  readonly epoch: number;
}

export const DEFAULTS: Settings = {
  rule: 'momentum',
  schedule: 'warmup-cosine',
  clip: true,
  epoch: EPOCHS,
};

/** The loop that the reader has put together. */
export const planOf = ({ rule, schedule, clip }: Settings): RunPlan => ({
  ...HEALTHY,
  hidden: [12],
  batchSize: 20,
  rule,
  lr: RATES[rule],
  schedule:
    schedule === 'constant'
      ? { kind: 'constant' }
      : { kind: 'warmup-cosine', W: STEPS_PER_EPOCH, T: STEPS_PER_EPOCH * EPOCHS },
  clipping: clip ? { kind: 'norm', limit: CLIP } : { kind: 'none' },
});

/** What is asked of the worker. */
export const settingsOf = (plan: RunPlan): PlannedSettings => ({
  plan,
  seed: SEED,
  epochs: EPOCHS,
  keepWeights: true,
});

/** The points that every run learns from and is judged by. */
export const points = (): Split => plannedRun(planOf(DEFAULTS), SEED).data;

/** The first run on show as text, trained when the page is made. */
export const openingLog = (): string => writeLog(epochLog(planOf(DEFAULTS), SEED, EPOCHS, true));
