import * as z from 'zod/mini';
import { BATCH_DRAWS } from '../optim/batch-draws.ts';
import { type AnyOptimizer, type HyperValues, optimizerById } from '../optim/catalog.ts';
import type { Trajectory } from '../optim/descend.ts';
import type { LineFit } from '../optim/line-fit.ts';
import { batchGradient } from '../optim/mean-loss.ts';
import { type Batch, descendByBatches } from '../optim/mini-batches.ts';
import { batchRegression, START } from './batch-regression.ts';
import { drawnBatches } from './drawn-batches.ts';
import type { Experiment } from './experiment.ts';
import { MOST_ROUNDS, MOST_SAMPLES } from './limits.ts';
import type { Program } from './program.ts';
import { EPOCH_PROGRAMS, readerEpoch } from './reader-epoch.ts';
import { readerOptimizer } from './reader-optimizer.ts';
import { trajectoryBatch } from './trajectory-batch.ts';

const settings = z.object({
  /** Samples of the regression, and how far they lie from their line. */
  count: z.int().check(z.minimum(4), z.maximum(MOST_SAMPLES)),
  spread: z.number().check(z.minimum(0), z.maximum(2)),
  /** Batch size. */
  size: z.int().check(z.minimum(1), z.maximum(MOST_SAMPLES)),
  draw: z.enum(BATCH_DRAWS),
  seed: z.int(),
  /** Sample gradients that are computed at once, in one round; and the rounds of the run. */
  lanes: z.int().check(z.minimum(1)),
  rounds: z.int().check(z.minimum(1), z.maximum(MOST_ROUNDS)),
  /** The optimizer's id; with `own` of one of the first two kinds, what the reader's is called. */
  optimizer: z.string(),
  hyper: z.record(z.string(), z.number()),
  /** What of the reader's program takes the steps: an optimizer, by what it is handed, or an epoch. */
  own: z.optional(z.enum(['vector', 'function', ...EPOCH_PROGRAMS])),
});

/** One descent on the regression, a batch at a time. */
export type BatchDescentSettings = z.infer<typeof settings>;

type Rule = Pick<AnyOptimizer, 'init' | 'step' | 'lookAhead'>;

/** A whole run in one batch: its updates are few thousands at most. */
export const batchDescent: Experiment<BatchDescentSettings, Trajectory> = {
  read: (given) => z.parse(settings, given),
  readBatch: (batch) => z.parse(trajectoryBatch, batch),
  start: (read, program) => ({
    advance: () => {
      const fit = batchRegression(read.count, read.spread);
      const batches = drawnBatches(read);
      const library = optimizerById(read.optimizer);
      const rule = read.own === undefined ? library : readerRule(read.own, program, fit, batches);
      const hyper: HyperValues & { readonly lr: number } = { ...library.defaults, ...read.hyper };
      const { trajectory } = descendByBatches(fit, rule, hyper, START, batches);
      return { batch: trajectory, done: true };
    },
  }),
};

function readerRule(
  own: NonNullable<BatchDescentSettings['own']>,
  program: Program | undefined,
  fit: LineFit,
  batches: readonly Batch[],
): Rule {
  if (own !== 'vector' && own !== 'function')
    return readerEpoch(program, own, fit, batches) as unknown as Rule;
  // A step may ask for gradients elsewhere: all of them are those of the batch of that step.
  let k = 0;
  const gradient = (w: readonly number[]) => batchGradient(fit, w, batches[k] ?? []);
  const rule = readerOptimizer(program, own, { value: fit.value, gradient });
  return {
    init: rule.init,
    step: (...given) => {
      const after = rule.step(...given);
      k += 1;
      return after;
    },
  };
}
