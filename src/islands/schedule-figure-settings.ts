import { bowlNoise, bowlRun } from '../labs/noisy-bowl-run.ts';
import { optimizerById } from '../optim/catalog.ts';
import { cosineAnnealing } from '../optim/cosine-annealing.ts';
import { cosineRestarts } from '../optim/cosine-restarts.ts';
import { exponentialDecay } from '../optim/exponential-decay.ts';
import { inverseSquareRoot } from '../optim/inverse-square-root.ts';
import { oneCycle } from '../optim/one-cycle.ts';
import { plateauRate } from '../optim/plateau-rate.ts';
import { rangeTest } from '../optim/range-test.ts';
import type { RateChoice, ScheduledRun } from '../optim/scheduled-run.ts';
import { stepDecay } from '../optim/step-decay.ts';
import { warmup } from '../optim/warmup.ts';
import { assertNever } from '../plots/assert-never.ts';

/** Steps of each run, and those of a warmup and of an epoch in it. */
export const STEPS = 200;
export const WARMUP = 20;
const EPOCH = 5;
/** The last steps, over which the outcome of a run is averaged. */
export const TAIL = 10;

/** One noise for all runs. */
const NOISE = bowlNoise(7, STEPS);

/** The schedules to choose from, in the order of the lesson. */
export const SCHEDULES = [
  { id: 'constant', name: 'constant' },
  { id: 'step', name: 'step' },
  { id: 'exponential', name: 'exponential' },
  { id: 'cosine', name: 'cosine' },
  { id: 'plateau', name: 'plateau' },
  { id: 'restarts', name: 'restarts' },
  { id: 'one-cycle', name: 'one cycle' },
  { id: 'root', name: '1/√t' },
  { id: 'range', name: 'range test' },
] as const;
export type ScheduleId = (typeof SCHEDULES)[number]['id'];

export const BATCHES = [
  { id: '1', name: '1' },
  { id: '10', name: '10' },
  { id: '100', name: '100' },
  { id: 'all', name: 'all' },
] as const;

export const STOPS = { lr: [0.05, 0.1, 0.2, 0.3, 0.4, 0.6, 0.8, 1] } as const;

/** From where to where a range test goes. */
export const RANGE = { lrMin: 0.001, lrMax: 10 } as const;

/** Everything the reader can choose. */
export interface Settings {
  readonly schedule: ScheduleId;
  /** The largest rate of the schedule. */
  readonly lr: number;
  readonly warmup: boolean;
  readonly batch: (typeof BATCHES)[number]['id'];
  /** The step under the cursor, 1-based. */
  readonly step: number;
}

export const DEFAULTS: Settings = {
  schedule: 'cosine',
  lr: 0.6,
  warmup: false,
  batch: '10',
  step: STEPS,
};

/** Whether a warmup can stand before the schedule; two of them bring a rise of their own. */
export const canWarmUp = (schedule: ScheduleId): boolean =>
  schedule !== 'one-cycle' && schedule !== 'range';

/** The chosen schedule over its own `T` steps, without warmup. */
function choiceOf(schedule: ScheduleId, lr: number, T: number): RateChoice {
  switch (schedule) {
    case 'constant':
      return () => lr;
    case 'step':
      return (t) => stepDecay.rate(t, { lr0: lr, gamma: 0.3, s: 50 });
    case 'exponential':
      return (t) => exponentialDecay.rate(t, { lr0: lr, gamma: 0.98 });
    case 'cosine':
      return (t) => cosineAnnealing.rate(t, { lrMax: lr, lrMin: 0, T });
    case 'plateau':
      return plateauRate(lr, EPOCH, {
        factor: 0.3,
        patience: 3,
        threshold: 0.01,
        cooldown: 0,
        lrMin: 0,
      });
    case 'restarts':
      // Three descents, each twice as long as the one before, together as long as the run.
      return (t) => cosineRestarts.rate(t, { lrMax: lr, lrMin: 0, T: T / 7, stretch: 2 });
    case 'one-cycle':
      return (t) =>
        oneCycle.rate(t, { lrMax: lr, T, pctStart: 0.3, divFactor: 25, finalDivFactor: 1e4 });
    case 'root':
      return (t) => inverseSquareRoot.rate(t, { lrMax: lr, W: 1 });
    case 'range':
      return (t) => rangeTest.rate(t, { ...RANGE, T });
    default:
      return assertNever(schedule);
  }
}

/** The rate of every step, warmup included. */
export function rateChoice({
  schedule,
  lr,
  warmup: warm,
}: Pick<Settings, 'schedule' | 'lr' | 'warmup'>): RateChoice {
  if (!warm || !canWarmUp(schedule)) return choiceOf(schedule, lr, STEPS);
  const climb: RateChoice = (t) => warmup.rate(t, { lrMax: lr, W: WARMUP });
  if (schedule === 'root') return (t) => inverseSquareRoot.rate(t, { lrMax: lr, W: WARMUP });
  const then = choiceOf(schedule, lr, STEPS - WARMUP);
  return (t, losses) => (t < WARMUP ? climb(t, losses) : then(t - WARMUP, losses.slice(WARMUP)));
}

/** The run under the chosen schedule; the noise is the same for all of them, and less in larger batches. */
export function runOf(settings: Omit<Settings, 'step'>): ScheduledRun {
  const share = settings.batch === 'all' ? 0 : 1 / Math.sqrt(Number(settings.batch));
  return bowlRun(optimizerById('sgd'), {}, rateChoice(settings), NOISE, share);
}

/** The rates of all steps: those the run has taken, and beyond its end what would have come, where no loss decides it. */
export function plannedRates(
  settings: Pick<Settings, 'schedule' | 'lr' | 'warmup'>,
  { rates, losses }: ScheduledRun,
): readonly number[] {
  const choose = rateChoice(settings);
  return Array.from(
    { length: STEPS },
    (_, t) => rates[t] ?? (settings.schedule === 'plateau' ? Number.NaN : choose(t, losses)),
  );
}

/** Whether a run is shown beside the constant rate: not the range test, and not the constant rate itself. */
export const hasRival = ({ schedule, warmup: warm }: Settings): boolean =>
  schedule !== 'range' && (schedule !== 'constant' || warm);

/** What the chosen run is shown beside: the constant rate, with no warmup. */
export const constantRun = (settings: Omit<Settings, 'step'>): ScheduledRun =>
  runOf({ ...settings, schedule: 'constant', warmup: false });

/** The mean loss over the last of `steps` steps; undefined for a run that did not last or rose above where it began. */
export function outcome({ losses }: ScheduledRun, steps: number = STEPS): number | undefined {
  const tail = losses.slice(-TAIL);
  const mean = tail.reduce((sum, loss) => sum + loss, 0) / tail.length;
  return losses.length === steps + 1 && mean < (losses[0] ?? 0) ? mean : undefined;
}
