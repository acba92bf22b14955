import { cosineAnnealing } from './cosine-annealing.ts';
import type { Schedule } from './schedule.ts';

export interface CosineRestartsHyper {
  readonly lrMax: number;
  /** Approached by each descent; whole steps never reach it. */
  readonly lrMin: number;
  /** Length of the first descent, positive. */
  readonly T: number;
  /** How many times as long as the one before each later descent is, at least 1. */
  readonly stretch: number;
}

/** Cosine annealing that starts anew at lrMax when a descent is over: at T, at T + stretch·T, … */
export const cosineRestarts: Schedule<CosineRestartsHyper> = {
  id: 'cosine-restarts',
  name: 'Cosine with warm restarts',
  equation: String.raw`\eta(t) = \eta_{\min} + \tfrac12 (\eta_{\max} - \eta_{\min}) \left(1 + \cos \frac{\pi (t - t_i)}{T_i}\right)`,
  source: 'Loshchilov & Hutter 2017, SGDR, arXiv:1608.03983',
  defaults: { lrMax: 0.1, lrMin: 0, T: 25, stretch: 2 },
  rate: (t, { lrMax, lrMin, T, stretch }) => {
    let since = t;
    let length = T;
    while (since >= length) {
      since -= length;
      length *= stretch;
    }
    return cosineAnnealing.rate(since, { lrMax, lrMin, T: length });
  },
};
