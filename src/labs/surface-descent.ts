import * as z from 'zod/mini';
import { type AnyOptimizer, optimizerById } from '../optim/catalog.ts';
import { descend, type Trajectory } from '../optim/descend.ts';
import { noise } from '../optim/noise.ts';
import { surfaceById } from '../optim/surfaces.ts';
import type { Experiment } from './experiment.ts';
import { MOST_DESCENT_STEPS } from './limits.ts';
import { readerOptimizer } from './reader-optimizer.ts';
import { trajectoryBatch } from './trajectory-batch.ts';

const settings = z.object({
  /** One of the surfaces of `src/optim/surfaces.ts`. */
  surface: z.string(),
  /** Condition number of the ravine. */
  kappa: z.number(),
  /** The optimizer's id; with `own`, what it is called and where its other settings come from. */
  optimizer: z.string(),
  /** Whether the reader's program takes the steps; it may be handed the gradient as a vector or as a function. */
  own: z.optional(z.enum(['vector', 'function'])),
  hyper: z.record(z.string(), z.number()),
  start: z.tuple([z.number(), z.number()]),
  steps: z.int().check(z.minimum(1), z.maximum(MOST_DESCENT_STEPS)),
  /** Draws the noise of a noisy surface; all optimizers meet the same. */
  seed: z.int(),
});

/** One descent on one surface. */
export type DescentSettings = z.infer<typeof settings>;

/** A path, and the optimizer's state at its end as text. */
export interface Descended {
  readonly trajectory: Trajectory;
  readonly state: string;
}

const descended = z.object({ trajectory: trajectoryBatch, state: z.string() });

/** A whole descent in one batch: even 10 000 steps of a rule take a few milliseconds. */
export const surfaceDescent: Experiment<DescentSettings, Descended> = {
  read: (given) => z.parse(settings, given),
  readBatch: (batch) => z.parse(descended, batch),
  start: ({ surface, kappa, optimizer, own, hyper, start, steps, seed }, program) => ({
    advance: () => {
      const choice = surfaceById(surface);
      const ground = choice.make(kappa);
      const library = optimizerById(optimizer);
      const rule: Rule = own === undefined ? library : readerOptimizer(program, own, ground);
      const disturbed = choice.noise > 0 ? noise(seed, steps, 2, choice.noise) : [];
      const values = { ...library.defaults, ...hyper };
      let state: unknown;
      const watched: Rule = {
        ...rule,
        step: (w, g, before, values) => {
          const after = rule.step(w, g, before, values);
          state = after.state;
          return after;
        },
      };
      const trajectory = descend(ground, watched, values, start, steps, disturbed);
      return { batch: { trajectory, state: stateText(state) }, done: true };
    },
  }),
};

type Rule = Pick<AnyOptimizer, 'init' | 'step' | 'lookAhead'>;

/** A state in a line or two: every number with six digits, whatever else a reader keeps there cut short. */
function stateText(state: unknown): string {
  const text = JSON.stringify(state, (_key, value: unknown) =>
    typeof value === 'number'
      ? Number.isFinite(value)
        ? Number(value.toPrecision(6))
        : String(value)
      : value,
  );
  return (text ?? '').replaceAll('"', '').slice(0, 300);
}
