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
  let w = w0;
  let state = parts.init(w0.length);
  let t = 0;
  const path = [w0];
  const losses = [parts.loss(w0)];
  for (const order of orders) {
    for (let start = 0; start < order.length; start += h.batchSize) {
      const batch = order.slice(start, start + h.batchSize);
      const [g] = parts.clip([parts.gradient(w, batch)], h.maxNorm);
      const lr = parts.schedule(t, h.rates);
      const after = parts.step(w, g, state, { lr, beta: h.beta });
      w = after.w;
      state = after.state;
      t += 1;
      path.push(w);
    }
    losses.push(parts.loss(w));
  }
  return { path, losses };
}
