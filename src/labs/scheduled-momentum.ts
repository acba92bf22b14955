import * as z from 'zod/mini';
import { descend, type Trajectory } from '../optim/descend.ts';
import { heavyBall } from '../optim/heavy-ball.ts';
import { type MomentumHyper, type MomentumState, momentum } from '../optim/momentum.ts';
import { momentumEma } from '../optim/momentum-ema.ts';
import type { Optimizer } from '../optim/optimizer.ts';
import { valley } from '../optim/quadratic.ts';
import { scheduled } from '../optim/scheduled.ts';
import { MOMENTUM_FORMS, type MomentumForm } from './choices.ts';
import type { Experiment } from './experiment.ts';
import { MOMENTUM_SCHEDULES, scheduledRate } from './momentum-schedule.ts';
import { readerOptimizer } from './reader-optimizer.ts';
import { trajectoryBatch } from './trajectory-batch.ts';

const FORMS: Readonly<Record<MomentumForm, Optimizer<MomentumState, MomentumHyper>>> = {
  momentum,
  'momentum-heavy-ball': heavyBall,
  'momentum-ema': momentumEma,
};

const settings = z.object({
  kappa: z.number().check(z.minimum(1)),
  start: z.tuple([z.number(), z.number()]),
  steps: z.int().check(z.minimum(1), z.maximum(10_000)),
  form: z.enum(MOMENTUM_FORMS),
  /** Whether the reader's program takes the steps. */
  own: z.boolean(),
  /** The largest rate of the schedule. */
  lr: z.number().check(z.positive()),
  beta: z.number(),
  schedule: z.enum(MOMENTUM_SCHEDULES),
});

/** One form of momentum in a ravine, its rate following a schedule. */
export type ScheduledMomentumSettings = z.infer<typeof settings>;

/** A whole run in one batch: it is short. */
export const scheduledMomentum: Experiment<ScheduledMomentumSettings, Trajectory> = {
  read: (given) => z.parse(settings, given),
  readBatch: (batch) => z.parse(trajectoryBatch, batch),
  start: ({ kappa, start, steps, form, own, lr, beta, schedule }, program) => ({
    advance: () => {
      const ground = valley(kappa);
      const rule: Pick<Optimizer<unknown, MomentumHyper>, 'init' | 'step'> = own
        ? readerOptimizer(program, 'vector', ground)
        : (FORMS[form] as unknown as Optimizer<unknown, MomentumHyper>);
      const timed = scheduled(rule, scheduledRate(schedule, lr, steps));
      return { batch: descend(ground, timed, { lr, beta }, start, steps), done: true };
    },
  }),
};
