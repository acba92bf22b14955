import type { Schedule } from './schedule.ts';

export interface WarmupHyper {
  /** The rate from the last step of the warmup on. */
  readonly lrMax: number;
  /** Steps of the warmup; 0 is none. */
  readonly W: number;
}

/**
 * A straight line up: lrMax/W at the first step, lrMax at the W-th (t = W − 1), held there. PyTorch’s LinearLR with
 * start_factor 1/W and W − 1 iterations. The form t/W of other libraries wastes the first step on a rate of 0.
 */
export const warmup: Schedule<WarmupHyper> = {
  id: 'warmup',
  name: 'Linear warmup',
  equation: String.raw`\eta(t) = \eta_{\max} \min\left(1, \frac{t + 1}{W}\right)`,
  source: 'Goyal et al. 2017, Accurate, Large Minibatch SGD, arXiv:1706.02677',
  defaults: { lrMax: 0.1, W: 10 },
  rate: (t, { lrMax, W }) => (t + 1 >= W ? lrMax : (lrMax * (t + 1)) / W),
};
