/** What the curves of a run show. */
export type Diagnosis =
  | 'nan'
  | 'diverges'
  | 'oscillates'
  | 'plateaus'
  | 'too-slow'
  | 'overfits'
  | 'healthy';

/** Measures the fall of the last epoch alone. */
export function diagnose(training: number[], validation: number[]): Diagnosis {
  const n = training.length - 1;
  const first = training[0];
  const last = training[n];

  if (![...training, ...validation].every(Number.isFinite)) return 'nan';

  if (last > 2 * first) return 'diverges';

  const rises = training.slice(1).filter((loss, k) => loss - training[k] > first / 20);
  if (rises.length > n / 5) return 'oscillates';

  if (last > first / 2) {
    const lately = training[n - 1] - last;
    return lately < first / 50 ? 'plateaus' : 'too-slow';
  }

  if (validation[n] > 1.25 * Math.min(...validation)) return 'overfits';

  return 'healthy';
}
