/** What early stopping remembers between epochs. */
export interface StopState {
  /** Epochs seen so far, which is also the number of the next one. */
  epoch: number;
  /** The loss at the last improvement. */
  best: number;
  /** The epoch of the last improvement, counted from 0; −1 before the first. */
  bestEpoch: number;
  /** Epochs in a row without improvement. */
  wait: number;
}

export interface StopHyper {
  /** Stop when so many epochs in a row have brought no improvement. */
  patience: number;
  /** By how much a loss must beat the best. */
  minDelta: number;
}

/** The state before the first epoch. */
export function init(): StopState {
  return { epoch: 0, best: Infinity, bestEpoch: -1, wait: 0 };
}

/** Lets a difference of exactly the least improvement pass. */
export function observe(
  s: StopState,
  loss: number,
  h: StopHyper,
): { state: StopState; stop: boolean } {
  const epoch = s.epoch + 1;
  if (s.best - loss >= h.minDelta) {
    return { state: { epoch, best: loss, bestEpoch: s.epoch, wait: 0 }, stop: false };
  }
  const wait = s.wait + 1;
  return { state: { ...s, epoch, wait }, stop: wait >= h.patience };
}

/** Observes losses until told to stop; stopEpoch is null if that never happens. */
export function watch(losses: number[], h: StopHyper) {
  let state = init();
  let stopEpoch: number | null = null;
  for (const loss of losses) {
    const seen = observe(state, loss, h);
    state = seen.state;
    if (seen.stop) {
      stopEpoch = state.epoch - 1;
      break;
    }
  }
  return { stopEpoch, best: state.best, bestEpoch: state.bestEpoch };
}
