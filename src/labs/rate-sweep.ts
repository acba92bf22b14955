import * as z from 'zod/mini';
import { optimizerById } from '../optim/catalog.ts';
import { descend, type Trajectory } from '../optim/descend.ts';
import type { Objective } from '../optim/objective.ts';
import { valley } from '../optim/quadratic.ts';
import { armijoSearch, searchedDescent } from '../optim/searched-descent.ts';
import type { Experiment } from './experiment.ts';
import { MOST_BACKTRACKS } from './limits.ts';
import type { Program } from './program.ts';
import { readerLoop, readerSearch } from './reader-descent.ts';
import { readerOptimizer } from './reader-optimizer.ts';

const settings = z.object({
  /** Condition number of the ravine, which is its λmax; λmin is 1. */
  kappa: z.number().check(z.minimum(1)),
  start: z.tuple([z.number(), z.number()]),
  steps: z.int().check(z.minimum(1), z.maximum(10_000)),
  rates: z.array(z.number().check(z.positive())).check(z.maxLength(200)),
  /** An optimizer of the catalog at its defaults, or `line-search`: gradient descent whose first rates tried are the sweep's. */
  rule: z.string(),
  /** The condition of the line search. */
  search: z.object({ c: z.number(), shrink: z.number() }),
  /**
   * Which function of the reader's program takes the library's place: a `step` that is handed the gradient as a vector or as a
   * function, the whole loop of gradient descent, or the line search.
   */
  own: z.optional(z.enum(['vector', 'function', 'loop', 'search'])),
});

/** One rule at many rates, each from the same start. */
export type SweepSettings = z.infer<typeof settings>;

const sweepPart = z.object({ from: z.int(), ends: z.instanceof(Float64Array) });

/** What f was after the last step, for the rates from number `from` on; infinite where a run left the finite numbers. */
export type SweepPart = z.infer<typeof sweepPart>;

/** Runs one rule at rate after rate; a batch holds the rates that there was time for. */
export const rateSweep: Experiment<SweepSettings, SweepPart> = {
  read: (given) => z.parse(settings, given),
  readBatch: (batch) => z.parse(sweepPart, batch),
  start: (chosen, program) => {
    const ground = valley(chosen.kappa);
    const endAt = endOf(chosen, ground, program);
    let done = 0;
    return {
      advance: (isTimeUp) => {
        const from = done;
        const ends: number[] = [];
        while (done < chosen.rates.length && (ends.length === 0 || !isTimeUp())) {
          const end = endAt(chosen.rates[done] ?? Number.NaN);
          ends.push(Number.isFinite(end) ? end : Number.POSITIVE_INFINITY);
          done += 1;
        }
        const batch = { from, ends: Float64Array.from(ends) };
        return { batch, done: done >= chosen.rates.length };
      },
    };
  },
};

/** f after the last step of a run at a rate. */
function endOf(
  { rule, own, search, start, steps }: SweepSettings,
  ground: Objective,
  program: Program | undefined,
): (lr: number) => number {
  if (own === 'loop') {
    const loop = readerLoop(program);
    return (lr) =>
      ground.value(loop(ground.gradient, start, { lr, tolerance: 0, maxSteps: steps }));
  }
  if (rule === 'line-search') {
    const hyper = { ...search, maxBacktracks: MOST_BACKTRACKS };
    const searchAt =
      own === 'search'
        ? readerSearch(program)
        : (from: typeof hyper & { alpha0: number }) => armijoSearch(from);
    return (lr) =>
      lastOf(searchedDescent(ground, searchAt({ ...hyper, alpha0: lr }), start, steps).trajectory);
  }
  const library = optimizerById(rule);
  const step =
    own === 'vector' || own === 'function' ? readerOptimizer(program, own, ground) : library;
  return (lr) =>
    lastOf(
      descend<unknown, Readonly<Record<string, number>>>(
        ground,
        step,
        { ...library.defaults, lr },
        start,
        steps,
      ),
    );
}

const lastOf = ({ value, end }: Trajectory): number =>
  end === 'ran' ? (value.at(-1) ?? Number.NaN) : Number.POSITIVE_INFINITY;
