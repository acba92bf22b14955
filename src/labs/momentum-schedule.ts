import { cosineAnnealing } from '../optim/cosine-annealing.ts';
import { stepDecay } from '../optim/step-decay.ts';
import { warmup } from '../optim/warmup.ts';

/** How a rate may change during a run: not at all, down to a tenth in the middle, down along a cosine, up and then not at all. */
export const MOMENTUM_SCHEDULES = ['constant', 'drop', 'cosine', 'warmup'] as const;
export type MomentumSchedule = (typeof MOMENTUM_SCHEDULES)[number];

const TENTH = 0.1;

/** The rate of the step that follows t finished ones, in a run of so many steps whose largest rate is `lr`. */
export function scheduledRate(
  schedule: MomentumSchedule,
  lr: number,
  steps: number,
): (t: number) => number {
  const half = Math.ceil(steps / 2);
  switch (schedule) {
    case 'constant':
      return () => lr;
    case 'drop':
      return (t) => stepDecay.rate(t, { lr0: lr, gamma: TENTH, s: half });
    case 'cosine':
      return (t) => cosineAnnealing.rate(t, { lrMax: lr, lrMin: TENTH * lr, T: steps - 1 });
    case 'warmup':
      return (t) => warmup.rate(t, { lrMax: lr, W: half });
  }
}
