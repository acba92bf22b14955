import { initPlateau, type PlateauHyper, reduceOnPlateau } from './reduce-on-plateau.ts';
import type { RateChoice } from './scheduled-run.ts';

/** Reduces on plateau within a run: after every `epoch` steps the loss there is the metric of that epoch. */
export const plateauRate =
  (lr: number, epoch: number, hyper: PlateauHyper): RateChoice =>
  (t, losses) => {
    let state = initPlateau(lr);
    for (let end = epoch; end <= t; end += epoch)
      state = reduceOnPlateau(losses[end] ?? Number.NaN, state, hyper);
    return state.lr;
  };
