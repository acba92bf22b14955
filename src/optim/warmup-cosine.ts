import { type CosineHyper, cosineAnnealing } from './cosine-annealing.ts';
import type { Schedule } from './schedule.ts';
import { type WarmupHyper, warmup } from './warmup.ts';

/** T is the length of the whole run, warmup included. */
export interface WarmupCosineHyper extends CosineHyper, WarmupHyper {}

/** Linear warmup for W steps, then a cosine that starts at lrMax at t = W and is at lrMin from t = T on. */
export const warmupCosine: Schedule<WarmupCosineHyper> = {
  id: 'warmup-cosine',
  name: 'Warmup, then cosine',
  equation: String.raw`\eta(t) = \begin{cases} \eta_{\max} \frac{t + 1}{W} & t < W \\ \eta_{\min} + \tfrac12 (\eta_{\max} - \eta_{\min}) \left(1 + \cos \pi \frac{t - W}{T - W}\right) & t \ge W \end{cases}`,
  source: 'Goyal et al. 2017, arXiv:1706.02677, and Loshchilov & Hutter 2017, arXiv:1608.03983',
  defaults: { lrMax: 0.1, lrMin: 0, W: 10, T: 100 },
  rate: (t, { lrMax, lrMin, W, T }) =>
    t < W ? warmup.rate(t, { lrMax, W }) : cosineAnnealing.rate(t - W, { lrMax, lrMin, T: T - W }),
};
