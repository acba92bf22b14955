/** What a run remembers between epochs: its rate, and how its metric has done. */
export interface PlateauState {
  readonly lr: number;
  /** The lowest metric that counted as an improvement; infinite before the first. */
  readonly best: number;
  /** Epochs without improvement in a row. */
  readonly bad: number;
  /** Epochs of the pause after a cut that are still to come. */
  readonly resting: number;
}

export interface PlateauHyper {
  readonly factor: number;
  /** Bad epochs in a row that are put up with; the next one cuts. */
  readonly patience: number;
  /** An improvement is a metric below best · (1 − threshold). */
  readonly threshold: number;
  readonly cooldown: number;
  readonly lrMin: number;
}

export const initPlateau = (lr: number): PlateauState => ({
  lr,
  best: Number.POSITIVE_INFINITY,
  bad: 0,
  resting: 0,
});

/**
 * The state after an epoch with this metric, which should fall. torch.optim.lr_scheduler.ReduceLROnPlateau in mode `min`
 * with a relative threshold, but without its `eps`, below which a cut is not made. NaN is a bad epoch.
 */
export function reduceOnPlateau(
  metric: number,
  state: PlateauState,
  { factor, patience, threshold, cooldown, lrMin }: PlateauHyper,
): PlateauState {
  const improved = metric < state.best * (1 - threshold);
  const best = improved ? metric : state.best;
  if (state.resting > 0) return { ...state, best, bad: 0, resting: state.resting - 1 };
  const bad = improved ? 0 : state.bad + 1;
  if (bad <= patience) return { ...state, best, bad };
  return { lr: Math.max(state.lr * factor, lrMin), best, bad: 0, resting: cooldown };
}
