export interface PlateauState {
  /** The present rate. */
  lr: number;
  /** The metric of the last improvement; Infinity before the first. */
  best: number;
  /** Bad epochs in a row. */
  bad: number;
  /** Epochs of the rest after a cut that are still to come. */
  resting: number;
}

export interface PlateauHyper {
  /** What a cut leaves of the rate. */
  factor: number;
  /** Bad epochs in a row that are put up with; one more and the rate is cut. */
  patience: number;
  /** Share of the best by which an improvement must be lower; at least 0, below 1. */
  threshold: number;
  /** Epochs of rest after a cut. */
  cooldown: number;
  /** No cut goes below this rate, and no run starts below it. */
  lrMin: number;
}

export function init(lr: number): PlateauState {
  return { lr, best: Infinity, bad: 0, resting: 0 };
}

/** Compares the count with patience in every epoch, also when it is 0. */
export function step(metric: number, s: PlateauState, h: PlateauHyper): PlateauState {
  const improved = metric < s.best * (1 - h.threshold);
  const best = improved ? metric : s.best;
  if (s.resting > 0) return { lr: s.lr, best, bad: 0, resting: s.resting - 1 };
  const bad = improved ? 0 : s.bad + 1;
  if (bad < h.patience) return { lr: s.lr, best, bad, resting: 0 };
  const lr = Math.max(s.lr * h.factor, h.lrMin);
  return { lr, best, bad: 0, resting: h.cooldown };
}

/** Given: one state per epoch, field by field. */
export function run(metrics: number[], lr: number, h: PlateauHyper) {
  const states: PlateauState[] = [];
  let state = init(lr);
  for (const metric of metrics) {
    state = step(metric, state, h);
    states.push(state);
  }
  return {
    best: states.map((s) => s.best),
    bad: states.map((s) => s.bad),
    lr: states.map((s) => s.lr),
  };
}
