import { adam } from './adam.ts';
import { type AdamHyper, type AdamState, initialMoments, updateMoments } from './moments.ts';
import { biasCorrected } from './moving-average.ts';
import type { Optimizer } from './optimizer.ts';
import { rectification } from './rectification.ts';
import { pairwise, type Vector } from './vector.ts';

/** RAdam: momentum until the second moment can be trusted, then Adam with its steps shortened by how far it can. */
export const radam: Optimizer<AdamState, AdamHyper> = {
  id: 'radam',
  name: 'RAdam',
  equation: String.raw`w \leftarrow w - \eta\, r_t\, \hat m\, \frac{\sqrt{1-\beta_2^t}}{\sqrt{v} + \epsilon} \;\text{ if } \rho_t > 5, \quad w \leftarrow w - \eta\, \hat m \;\text{ before}`,
  source: 'Liu et al. 2020, algorithm 2, with the threshold and the ε of torch.optim.RAdam',
  defaults: adam.defaults,
  init: initialMoments,
  step: (w, g, before, hyper) => {
    const { lr, beta1, beta2, eps } = hyper;
    const state = updateMoments(before, g, hyper);
    const mHat = biasCorrected(state.m, beta1, state.t);
    const trust = rectification(beta2, state.t);
    const direction: Vector =
      trust === undefined
        ? mHat
        : pairwise(mHat, state.v, (mi, vi) => {
            return (trust * mi * Math.sqrt(1 - beta2 ** state.t)) / (Math.sqrt(vi) + eps);
          });
    return { w: pairwise(w, direction, (wi, di) => wi - lr * di), state };
  },
};
