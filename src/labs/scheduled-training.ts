import * as z from 'zod/mini';
import { optimizerById } from '../optim/catalog.ts';
import { SCHEDULED_TASKS } from './choices.ts';
import { curveRate } from './curve-rate.ts';
import type { Experiment } from './experiment.ts';
import { MOST_SCHEDULED_STEPS } from './limits.ts';
import { moonsRun } from './moons-run.ts';
import { bowlNoise, bowlRun } from './noisy-bowl-run.ts';

const settings = z.object({
  task: z.enum(SCHEDULED_TASKS),
  /** Samples in a batch; 0 is all of them, without noise. */
  batch: z.int().check(z.minimum(0)),
  steps: z.int().check(z.minimum(1), z.maximum(MOST_SCHEDULED_STEPS)),
  /** Draws noise, batches and first weights. */
  seed: z.int(),
  optimizer: z.string(),
  hyper: z.record(z.string(), z.number()),
  /** A schedule by its id, of the library or of the reader, or the knots of a drawn one. */
  curve: z.union([
    z.object({
      schedule: z.string(),
      own: z.boolean(),
      hyper: z.record(z.string(), z.number()),
    }),
    z.object({ knots: z.array(z.number()).check(z.minLength(2), z.maxLength(50)) }),
  ]),
});

/** One run under one schedule. */
export type ScheduledTrainingSettings = z.infer<typeof settings>;

const columns = z.object({ rates: z.instanceof(Float64Array), losses: z.instanceof(Float64Array) });

/** The rate of every step taken, and the losses from before the first on; they end with the last that is finite. */
export type ScheduledColumns = z.infer<typeof columns>;

/** A whole run in one batch: a few hundred steps of a small thing. */
export const scheduledTraining: Experiment<ScheduledTrainingSettings, ScheduledColumns> = {
  read: (given) => z.parse(settings, given),
  readBatch: (batch) => z.parse(columns, batch),
  start: ({ task, batch, steps, seed, optimizer, hyper, curve }, program) => ({
    advance: () => {
      const rule = optimizerById(optimizer);
      const values = { ...rule.defaults, ...hyper };
      const rate = curveRate(curve, steps, program);
      const { rates, losses } =
        task === 'moons'
          ? moonsRun(
              rule,
              values,
              rate,
              steps,
              batch === 0 ? Number.POSITIVE_INFINITY : batch,
              seed,
            )
          : bowlRun(
              rule,
              values,
              rate,
              bowlNoise(seed, steps),
              batch === 0 ? 0 : 1 / Math.sqrt(batch),
            );
      const batchOf = { rates: Float64Array.from(rates), losses: Float64Array.from(losses) };
      return { batch: batchOf, done: true };
    },
  }),
};
