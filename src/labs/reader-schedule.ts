import type { HyperValues } from '../optim/catalog.ts';
import { functionOf, type Program } from './program.ts';

/** The schedules that are exercises, each with the name of the function that its exercise asks for. */
const FUNCTIONS: Readonly<Record<string, string>> = {
  'step-decay': 'stepDecay',
  'exponential-decay': 'exponentialDecay',
  'cosine-annealing': 'cosineAnnealing',
  warmup: 'warmup',
  'warmup-cosine': 'warmupCosine',
  'one-cycle': 'oneCycle',
};

/** The ids of those exercises, in the order of the course. */
export const SCHEDULE_EXERCISES: readonly string[] = Object.keys(FUNCTIONS);

/** A reader's schedule; what it returns is looked at before it is used. */
export function readerSchedule(
  program: Program | undefined,
  exercise: string,
): (t: number, hyper: HyperValues) => number {
  const name = FUNCTIONS[exercise] ?? exercise;
  const schedule = functionOf(program, name);
  return (t, hyper) => {
    const rate: unknown = schedule(t, { ...hyper });
    if (typeof rate !== 'number')
      throw new Error(`\`${name}\` must return a number; at t = ${t} it did not`);
    return rate;
  };
}
