import type { Schedule } from './schedule.ts';
import { type WarmupHyper, warmup } from './warmup.ts';

/** Linear warmup for W ≥ 1 steps, then a rate that falls like 1/√(t + 1), for ever and without a T. */
export const inverseSquareRoot: Schedule<WarmupHyper> = {
  id: 'inverse-square-root',
  name: 'Inverse square root',
  equation: String.raw`\eta(t) = \eta_{\max} \min\left(\frac{t + 1}{W}, \sqrt{\frac{W}{t + 1}}\right)`,
  source: 'Vaswani et al. 2017, Attention Is All You Need, arXiv:1706.03762',
  defaults: { lrMax: 0.1, W: 10 },
  rate: (t, { lrMax, W }) =>
    t < W ? warmup.rate(t, { lrMax, W }) : lrMax * Math.sqrt(W / (t + 1)),
};
