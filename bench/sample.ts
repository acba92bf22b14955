/** The middle and the ends of several measurements of one thing. */
export interface Sample {
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly runs: number;
}

/** Summarises measurements; throws when there are too few to have a middle worth printing. */
export function sampleOf(measured: readonly number[]): Sample {
  if (measured.length < 7)
    throw new Error(`A figure needs at least 7 runs and has ${measured.length}.`);
  const sorted = [...measured].sort((a, b) => a - b);
  const half = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(half) - 1] ?? 0, sorted[Math.floor(half)] ?? 0];
  return {
    median: (low + high) / 2,
    min: sorted[0] ?? 0,
    max: sorted.at(-1) ?? 0,
    runs: sorted.length,
  };
}
