/** What a range test shows: losses smoothed, where it should have stopped, and the rate to begin with. */
export interface RangeReading {
  /** The smoothed losses up to the one that ended the test. */
  readonly smoothed: readonly number[];
  /** The index of the lowest of them; −1 if there is none. */
  readonly lowest: number;
  /** A tenth of the rate at the lowest smoothed loss; NaN without one. */
  readonly suggestion: number;
}

/**
 * Reads a range test as fastai’s first learning-rate finder did (S. Gugger, “How Do You Find A Good Learning Rate”,
 * 2018): an average with its bias corrected, over when it is no number or above four times the lowest so far.
 */
export function suggestedRate(
  rates: readonly number[],
  losses: readonly number[],
  beta: number,
): RangeReading {
  const smoothed: number[] = [];
  let average = 0;
  let lowest = -1;
  let best = Number.POSITIVE_INFINITY;
  for (const [i, loss] of losses.entries()) {
    average = beta * average + (1 - beta) * loss;
    const now = average / (1 - beta ** (i + 1));
    smoothed.push(now);
    if (!(now <= 4 * best) || now === Number.POSITIVE_INFINITY) break;
    if (now < best) [best, lowest] = [now, i];
  }
  return { smoothed, lowest, suggestion: (rates[lowest] ?? Number.NaN) / 10 };
}
