import type { HyperValues } from './catalog.ts';
import { constantRate } from './constant-rate.ts';
import { cosineAnnealing } from './cosine-annealing.ts';
import { cosineRestarts } from './cosine-restarts.ts';
import { exponentialDecay } from './exponential-decay.ts';
import { inverseSquareRoot } from './inverse-square-root.ts';
import { oneCycle } from './one-cycle.ts';
import type { Schedule } from './schedule.ts';
import { stepDecay } from './step-decay.ts';
import { warmup } from './warmup.ts';
import { warmupCosine } from './warmup-cosine.ts';

/** A schedule whose hyper-parameters are its own business, so that all fit in one list. */
export type AnySchedule = Schedule<HyperValues>;

const any = <Hyper>(schedule: Schedule<Hyper>): AnySchedule => schedule as unknown as AnySchedule;

/** Every schedule that a reader can choose, in the order of the course; ids are those of the exercises where there is one. */
export const SCHEDULES: readonly AnySchedule[] = [
  any(constantRate),
  any(stepDecay),
  any(exponentialDecay),
  any(cosineAnnealing),
  any(warmup),
  any(warmupCosine),
  any(cosineRestarts),
  any(oneCycle),
  any(inverseSquareRoot),
];

/** The schedule of this id; throws when there is none. */
export function scheduleById(id: string): AnySchedule {
  const found = SCHEDULES.find((one) => one.id === id);
  if (!found) throw new Error(`There is no schedule called "${id}".`);
  return found;
}
