import type { Objective } from './objective.ts';
import type { Optimizer } from './optimizer.ts';
import { pairwise, type Vector } from './vector.ts';

/** The rate of the step after t finished ones; `losses` holds t + 1 values, from the start to where the run stands. */
export type RateChoice = (t: number, losses: readonly number[]) => number;

/** A run under a schedule; entry t of `rates` is the rate of the step that led to entry t + 1 of `losses`. */
export interface ScheduledRun {
  readonly rates: readonly number[];
  /** Without noise. They end before the first that is not finite; then so do the rates. */
  readonly losses: readonly number[];
}

/** Takes one step for each vector of noise, which is added to the gradient there, at the rate that is chosen for it. */
export function scheduledRun<State, Hyper>(
  objective: Objective,
  optimizer: Pick<Optimizer<State, Hyper>, 'init' | 'step'>,
  hyper: (lr: number) => Hyper,
  choose: RateChoice,
  w0: Vector,
  noise: readonly Vector[],
): ScheduledRun {
  const rates: number[] = [];
  const losses = [objective.value(w0)];
  let here = { w: w0, state: optimizer.init(w0.length) };
  for (const [t, off] of noise.entries()) {
    const lr = choose(t, losses);
    const g = pairwise(objective.gradient(here.w), off, (gi, ni) => gi + ni);
    here = optimizer.step(here.w, g, here.state, hyper(lr));
    const loss = objective.value(here.w);
    if (!Number.isFinite(loss)) break;
    rates.push(lr);
    losses.push(loss);
  }
  return { rates, losses };
}
