import type { SearchedDescent } from '../optim/searched-descent.ts';
import { type Run, rates } from './descent-figure-settings.ts';
import { notice as fixedNotice } from './descent-figure-words.ts';
import { digits } from './figure-digits.ts';
import { curveName } from './lab-learning-rate-curves.ts';
import { type LearningRateState, sweepRates } from './lab-learning-rate-state.ts';
import type { Swept } from './lab-learning-rate-sweep.ts';

/** What happened to the run at the chosen rate, and to the one with a line search beside it. */
export function notice(
  run: Run,
  state: LearningRateState,
  searched: SearchedDescent | undefined,
): string {
  const fixed = fixedNotice(run, state, state.steps);
  return searched ? `${fixed} ${searchNotice(searched, state)}` : fixed;
}

function searchNotice(
  { rates: taken, backtracks, trajectory }: SearchedDescent,
  state: LearningRateState,
) {
  const { lr } = rates(state);
  const refused = backtracks.filter((count) => count > 0).length;
  const used = Array.from(taken).filter((rate) => rate > 0);
  const end = digits(trajectory.value.at(-1) ?? Number.NaN);
  const how =
    refused === 0
      ? `took α₀ = ${digits(lr)} at every step`
      : `began each step at α₀ = ${digits(lr)}, shrank it at ${refused} of ${state.steps}, and took rates from ${digits(Math.min(...used))} to ${digits(Math.max(...used))}`;
  return `The line search ${how}; f ends at ${end}.`;
}

/** What a sweep has found: the best rate, and from which rate on runs end higher than they began. */
export interface Findings {
  readonly best: number;
  readonly lowest: number;
  /** Undefined where every run ended lower. */
  readonly diverges: number | undefined;
}

/** Looks over the ends of a whole sweep; undefined until it is whole. */
export function findings(
  { ends }: Pick<Swept, 'ends'>,
  kappa: string,
  start: number,
): Findings | undefined {
  const all = sweepRates(kappa);
  if (ends.length < all.length) return undefined;
  const lowest = Math.min(...ends);
  const best = all[ends.indexOf(lowest)] ?? Number.NaN;
  // A run that ends as high as it began, as one on the edge of a round bowl does, has not come down.
  const last = ends.findLastIndex((end) => end < start * (1 - 1e-9));
  return { best, lowest, diverges: all[last + 1] };
}

/** What came of a curve, in a few words. */
export function curveNote(one: Swept, kappa: string, start: number): string | undefined {
  if (one.stopped !== undefined)
    return one.ends.length > 0
      ? `Stopped after ${one.ends.length} rates: ${one.stopped}.`
      : `No curve: ${one.stopped}.`;
  const found = findings(one, kappa, start);
  if (!found) return undefined;
  const far =
    found.diverges === undefined
      ? 'comes down at every rate'
      : `no longer comes down from η = ${digits(found.diverges)} on`;
  const same =
    one.ghost && one.ghost.length === one.ends.length ? ` ${comparison(one.ends, one.ghost)}` : '';
  return `Best at η = ${digits(found.best)}, where f ends at ${digits(found.lowest)}; ${far}.${same}`;
}

/** How a reader's curve compares with the course's. */
function comparison(own: readonly number[], library: readonly number[]): string {
  const differs = own.findIndex((end, k) => {
    const other = library[k] ?? Number.NaN;
    return end !== other && !(Math.abs(end - other) <= 1e-9 * Math.abs(other) + 1e-15);
  });
  return differs < 0
    ? 'The same ends as the course’s, to nine digits.'
    : `Parts from the course’s at rate ${differs + 1} of ${own.length}.`;
}

/** The sweep in words: who reaches the lowest end, at which rate, and where gradient descent meets its edge. */
export function sweepNotice(swept: readonly Swept[], kappa: string, start: number): string {
  const found = swept.flatMap((one, k) => {
    const came = findings(one, kappa, start);
    return came
      ? [{ ...came, rule: one.curve.rule, name: `${curveName(one.curve)} (${k + 1})` }]
      : [];
  });
  const [first, ...rest] = found;
  if (!first) return 'No sweep has come to its end yet.';
  const winner = rest.reduce((best, one) => (one.lowest < best.lowest ? one : best), first);
  const lowest = `${winner.name} ends lowest, at η = ${digits(winner.best)}.`;
  const plain = found.find(({ rule }) => rule === 'sgd');
  if (plain?.diverges === undefined) return lowest;
  const edge = digits(rates({ kappa, percent: 100 }).edge);
  return `${lowest} The edge is at 2/λmax = ${edge}; ${plain.name} no longer comes down from the rate ${digits(plain.diverges)} on.`;
}
