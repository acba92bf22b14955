import * as z from 'zod/mini';
import { type EpochLog, epochLog } from '../training/epoch-log.ts';
import type { RunPlan } from '../training/run-plan.ts';
import type { Experiment } from './experiment.ts';

const counted = z.int().check(z.minimum(0), z.maximum(10_000));

const plan = z.object({
  data: z.object({
    count: z.int().check(z.minimum(4), z.maximum(2000)),
    noise: z.number(),
    validationShare: z.number().check(z.minimum(0), z.maximum(1)),
  }),
  hidden: z.array(z.int().check(z.minimum(1), z.maximum(128))).check(z.maxLength(6)),
  activation: z.enum(['tanh', 'relu', 'sigmoid']),
  initialization: z.enum(['glorot', 'he', 'zeros', 'small', 'large']),
  batchSize: z.int().check(z.minimum(1), z.maximum(2000)),
  rule: z.enum(['sgd', 'momentum', 'adam']),
  lr: z.number(),
  schedule: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('constant') }),
    z.object({ kind: z.literal('ramp'), steps: counted }),
    z.object({ kind: z.literal('halving'), everySteps: counted }),
    z.object({ kind: z.literal('warmup-cosine'), W: counted, T: counted }),
  ]),
  clipping: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('none') }),
    z.object({ kind: z.literal('value'), limit: z.number() }),
    z.object({ kind: z.literal('norm'), limit: z.number() }),
  ]),
  weightDecay: z.number(),
});

const settings = z.object({
  plan,
  seed: z.int(),
  epochs: z.int().check(z.minimum(1), z.maximum(200)),
  /** Whether the log is to hold the parameters after each epoch. */
  keepWeights: z.boolean(),
});

/** One run as planned. */
export interface PlannedSettings {
  readonly plan: RunPlan;
  readonly seed: number;
  readonly epochs: number;
  readonly keepWeights: boolean;
}

const column = z.instanceof(Float64Array);
const log = z.object({
  training: column,
  validation: column,
  accuracy: column,
  gradientNorm: column,
  updateRatio: column,
  rate: column,
  weights: column,
  brokeAt: z.int(),
});

/** A whole small run on two moons in one batch: it takes some tens of milliseconds. */
export const plannedTraining: Experiment<PlannedSettings, EpochLog> = {
  read: (given) => z.parse(settings, given),
  readBatch: (batch) => z.parse(log, batch),
  start: (chosen) => ({
    advance: () => ({
      batch: epochLog(chosen.plan, chosen.seed, chosen.epochs, chosen.keepWeights),
      done: true,
    }),
  }),
};
