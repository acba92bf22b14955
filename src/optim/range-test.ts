import type { Schedule } from './schedule.ts';

export interface RangeTestHyper {
  readonly lrMin: number;
  readonly lrMax: number;
  /** Steps of the test, at least 1. */
  readonly T: number;
}

/** Rates for one short run from far too small to far too large, each the same factor above the last; lrMax at t = T − 1. */
export const rangeTest: Schedule<RangeTestHyper> = {
  id: 'lr-range-test',
  name: 'LR range test',
  equation: String.raw`\eta(t) = \eta_{\min} \left(\frac{\eta_{\max}}{\eta_{\min}}\right)^{t / (T - 1)}`,
  source: 'Smith 2017, Cyclical Learning Rates, arXiv:1506.01186; geometric as in fastai',
  defaults: { lrMin: 1e-5, lrMax: 10, T: 100 },
  rate: (t, { lrMin, lrMax, T }) => {
    const progress = T > 1 ? Math.min(t / (T - 1), 1) : 0;
    return lrMin * (lrMax / lrMin) ** progress;
  },
};
