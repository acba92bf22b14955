import type { Schedule } from './schedule.ts';

export interface CosineHyper {
  readonly lrMax: number;
  readonly lrMin: number;
  /** Length of the descent; 0 is no descent at all. */
  readonly T: number;
}

/** Half a cosine from lrMax at 0 to lrMin at T, held there. PyTorch’s own scheduler climbs again after T. */
export const cosineAnnealing: Schedule<CosineHyper> = {
  id: 'cosine-annealing',
  name: 'Cosine annealing',
  equation: String.raw`\eta(t) = \eta_{\min} + \tfrac12 (\eta_{\max} - \eta_{\min}) \left(1 + \cos \frac{\pi t}{T}\right)`,
  source: 'Loshchilov & Hutter 2017, SGDR, arXiv:1608.03983',
  defaults: { lrMax: 0.1, lrMin: 0, T: 100 },
  rate: (t, { lrMax, lrMin, T }) =>
    t >= T ? lrMin : lrMin + 0.5 * (lrMax - lrMin) * (1 + Math.cos((Math.PI * t) / T)),
};
