/** What the loop is made of; `State` is the optimizer's own affair. */
export interface Parts<State> {
  /** Mean gradient of the loss at w over the samples with these indices. */
  gradient: (w: number[], batch: number[]) => number[];
  /** Clips the tensors of a gradient together. */
  clip: (grads: number[][], maxNorm: number) => number[][];
  /** The rate of the step after t finished ones. */
  schedule: (t: number, rates: Rates) => number;
  /** The optimizer's state before the first step, for n parameters. */
  init: (n: number) => State;
  step: (
    w: number[],
    g: number[],
    state: State,
    h: { lr: number; beta: number },
  ) => { w: number[]; state: State };
  /** The validation loss at w. */
  loss: (w: number[]) => number;
}

/** What the schedule needs to know, and the loop does not. */
export interface Rates {
  lrMax: number;
  lrMin: number;
  W: number;
  T: number;
}

export interface LoopHyper {
  /** Samples per batch; the last of an epoch may be shorter. */
  batchSize: number;
  /** Longest gradient the optimizer may see. */
  maxNorm: number;
  /** Handed on to `schedule`. */
  rates: Rates;
  /** Handed on to `step`. */
  beta: number;
}

/** Trains from w0, one epoch for each order; returns the path and the losses. */
export function train<State>(
  w0: number[],
  orders: number[][],
  parts: Parts<State>,
  h: LoopHyper,
): { path: number[][]; losses: number[] } {
  const w = w0;
  const state = parts.init(w0.length);
  const path = [w0];
  const losses = [parts.loss(w0)];

  // Your code: per batch, gradient, clip, rate and step; per epoch, the loss.

  return { path, losses };
}
