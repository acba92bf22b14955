import type { Symptom } from './sick-run.ts';

/** The smallest share of the first loss that counts as a rise, and as progress since the middle of a run. */
const RISE = 1 / 20;
const PROGRESS = 1 / 50;

/** The checklist: the first symptom that mean losses show, entry 0 from before the first step, entry k from after epoch k. */
export function symptomOf({
  training,
  validation,
}: {
  readonly training: Losses;
  readonly validation: Losses;
}): Symptom {
  const losses = Array.from(training);
  const n = losses.length - 1;
  const [first = Number.NaN, last = Number.NaN] = [losses[0], losses[n]];
  const kept = Array.from(validation);
  if (![...losses, ...kept].every(Number.isFinite)) return 'nan';
  if (last > 2 * first) return 'diverges';
  const swings = losses.filter((loss, k) => k > 0 && loss - (losses[k - 1] ?? 0) > RISE * first);
  if (swings.length > n / 5) return 'oscillates';
  const late = (losses[Math.floor(n / 2)] ?? last) - last;
  if (last > first / 2) return late < PROGRESS * first ? 'plateaus' : 'too-slow';
  return (kept[n] ?? 0) > 1.25 * Math.min(...kept) ? 'overfits' : 'healthy';
}

type Losses = ArrayLike<number>;
