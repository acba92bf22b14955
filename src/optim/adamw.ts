import { adam } from './adam.ts';
import { type AdamHyper, type AdamState, initialMoments } from './moments.ts';
import type { Optimizer } from './optimizer.ts';
import { decayed } from './weight-decay.ts';

export interface AdamwHyper extends AdamHyper {
  /** Weight decay per unit of the rate: a step shrinks every weight by the share ηλ. */
  readonly lambda: number;
}

/** Adam with decoupled weight decay: the old weights shrink, and the moments never see it. */
export const adamw: Optimizer<AdamState, AdamwHyper> = {
  id: 'adamw',
  name: 'AdamW',
  equation: String.raw`w \leftarrow (1 - \eta\lambda)\, w - \eta\, \frac{\hat m}{\sqrt{\hat v} + \epsilon} \quad\text{with } \hat m, \hat v \text{ as in Adam}`,
  source: 'Loshchilov and Hutter 2019, with λ scaled by the rate as in torch.optim.AdamW',
  defaults: { ...adam.defaults, lambda: 0.01 },
  init: initialMoments,
  step: (w, g, state, hyper) => adam.step(decayed(w, hyper.lr, hyper.lambda), g, state, hyper),
};
