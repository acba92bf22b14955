import { cosineAnnealing } from './cosine-annealing.ts';
import type { Schedule } from './schedule.ts';

export interface OneCycleHyper {
  readonly lrMax: number;
  /** Steps of the whole run, at least 1. */
  readonly T: number;
  /** The share of the run spent climbing, between 0 and 1. */
  readonly pctStart: number;
  /** The first rate is lrMax divided by this. */
  readonly divFactor: number;
  /** The last rate is the first divided by this. */
  readonly finalDivFactor: number;
}

/** Half a cosine up to the peak at t = pctStart·T − 1, half a cosine down to the last step, t = T − 1, held there. */
export const oneCycle: Schedule<OneCycleHyper> = {
  id: 'one-cycle',
  name: 'OneCycle',
  equation: String.raw`\eta_{\max}/d \;\nearrow\; \eta_{\max} \;\searrow\; \eta_{\max}/(d\, d_{\mathrm{end}})`,
  source:
    'Smith & Topin 2018, Super-Convergence, arXiv:1708.07120, as torch.optim.lr_scheduler.OneCycleLR has it',
  defaults: { lrMax: 0.1, T: 100, pctStart: 0.3, divFactor: 25, finalDivFactor: 1e4 },
  rate: (t, { lrMax, T, pctStart, divFactor, finalDivFactor }) => {
    const peak = pctStart * T - 1;
    const first = lrMax / divFactor;
    return t < peak
      ? cosineAnnealing.rate(t, { lrMax: first, lrMin: lrMax, T: peak })
      : cosineAnnealing.rate(t - peak, {
          lrMax,
          lrMin: first / finalDivFactor,
          T: T - 1 - peak,
        });
  },
};
