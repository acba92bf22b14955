/** What early stopping remembers between epochs. */
export interface StopState {
  /** Epochs seen, which is also the index of the next one. */
  readonly epoch: number;
  /** The validation loss of the last improvement; Infinity before the first. */
  readonly best: number;
  /** The epoch of that improvement, counted from 0; −1 before the first. */
  readonly bestEpoch: number;
  /** Epochs since then. */
  readonly wait: number;
}

export interface StopHyper {
  /** The epochs in a row without improvement at which training stops. */
  readonly patience: number;
  /** A loss must be lower than the best by more than this to count as an improvement. */
  readonly minDelta: number;
}

/** The state before the first epoch. */
export const untrained: StopState = {
  epoch: 0,
  best: Number.POSITIVE_INFINITY,
  bestEpoch: -1,
  wait: 0,
};

/**
 * Takes in one epoch's validation loss and says whether to stop, by Keras's count: `patience` epochs in a row that do not
 * improve on the best. NaN never improves.
 */
export function observeLoss(
  state: StopState,
  loss: number,
  { patience, minDelta }: StopHyper,
): { readonly state: StopState; readonly stop: boolean } {
  const epoch = state.epoch + 1;
  if (loss < state.best - minDelta)
    return { state: { epoch, best: loss, bestEpoch: state.epoch, wait: 0 }, stop: false };
  const wait = state.wait + 1;
  return { state: { ...state, epoch, wait }, stop: wait >= patience };
}
