import { DISTANCE, STEEPEST, STIFFNESS } from '../labs/noisy-bowl-run.ts';
import type { ScheduledRun } from '../optim/scheduled-run.ts';
import { firstStepEdge } from '../optim/stiffening-bowl.ts';
import { suggestedRate } from '../optim/suggested-rate.ts';
import { digits } from './figure-digits.ts';
import {
  canWarmUp,
  outcome,
  type ScheduleId,
  type Settings,
  STEPS,
  TAIL,
  WARMUP,
} from './schedule-figure-settings.ts';

/** How slowly a range test's average forgets. */
const SMOOTHING = 0.9;

/** The rate beyond which the start is too steep. */
export const EDGE = firstStepEdge(STEEPEST, STIFFNESS, DISTANCE);

const NAMES: Readonly<Record<ScheduleId, string>> = {
  constant: 'The constant rate',
  step: 'Step decay',
  exponential: 'Exponential decay',
  cosine: 'Cosine annealing',
  plateau: 'Reducing on plateaus',
  restarts: 'Cosine annealing with restarts',
  'one-cycle': 'One cycle',
  root: 'The inverse square root',
  range: 'The range test',
};

/** What the schedule made of the run, beside the constant rate, with the numbers that are on show. */
export function notice(settings: Settings, run: ScheduledRun, constant: ScheduledRun): string {
  if (settings.schedule === 'range') return rangeWords(run);
  const warm = settings.warmup && canWarmUp(settings.schedule);
  const name = `${NAMES[settings.schedule]}${warm ? ` after ${WARMUP} steps of warmup` : ''}`;
  const mine = outcome(run);
  if (mine === undefined) return `${name} at η = ${settings.lr}: ${broken(settings, run)}`;
  const loss = `${name} at η = ${settings.lr} ends at a loss of ${digits(mine)}, averaged over the last ${TAIL} steps.`;
  if (settings.schedule === 'constant' && !warm) return `${loss} ${floor(settings)}`;
  const theirs = outcome(constant);
  if (theirs === undefined)
    return `${loss} Held constant from the start, this rate diverges: the start is too steep for rates above ${digits(EDGE)}.`;
  return `${loss} ${compared(theirs / mine, digits(theirs))}`;
}

function compared(ratio: number, theirs: string): string {
  if (ratio > 1.05) return `The constant rate ends at ${theirs}, ${digits(ratio)} times as high.`;
  if (ratio < 1 / 1.05)
    return `The constant rate ends lower, at ${theirs}: here small steps cost more than the noise they avoid.`;
  return `The constant rate ends at about the same, ${theirs}.`;
}

function floor({ batch }: Settings): string {
  return batch === 'all'
    ? 'There is no noise, so nothing is gained by ever taking smaller steps.'
    : 'From then on it would only swing: the rate sets a floor, and noise keeps the loss above it.';
}

function broken({ lr, warmup, schedule }: Settings, { losses }: ScheduledRun): string {
  const when =
    losses.length <= STEPS
      ? `the run diverges and is no number any more after ${losses.length} steps.`
      : 'the run diverges.';
  if (lr > EDGE && (!warmup || !canWarmUp(schedule)))
    return `${when} The start is too steep for rates above ${digits(EDGE)}; a warmup would have left it before the rate was high.`;
  return `${when} The noise of so small a batch throws it up the walls, where the rate is too high.`;
}

function rangeWords({ rates, losses }: ScheduledRun): string {
  const { lowest, smoothed, suggestion } = suggestedRate(rates, losses.slice(1), SMOOTHING);
  const bottom = `The smoothed loss is lowest at η = ${digits(rates[lowest] ?? Number.NaN)}`;
  return smoothed.length < losses.length - 1
    ? `${bottom} and has risen above four times that at step ${smoothed.length}, where the test ends. A tenth of the lowest point’s rate, ${digits(suggestion)}, would be the suggestion.`
    : `${bottom}, at the end: without noise this run was over before the rate became too large, and the test has nothing to say.`;
}
