import type { Optimizer, Step } from './optimizer.ts';
import type { Vector } from './vector.ts';

/** The state of a rule whose rate follows a schedule: what the rule remembers, and how many steps are finished. */
export interface ScheduledState<State> {
  readonly inner: State;
  readonly t: number;
}

/** A rule as `descend` takes it, whose rate before each step is `rate(t)`, t counting the finished steps. */
export function scheduled<State, Hyper extends { readonly lr: number }>(
  rule: Pick<Optimizer<State, Hyper>, 'init' | 'step'>,
  rate: (t: number) => number,
): Pick<Optimizer<ScheduledState<State>, Hyper>, 'init' | 'step'> {
  return {
    init: (n) => ({ inner: rule.init(n), t: 0 }),
    step: (w: Vector, g: Vector, { inner, t }, hyper): Step<ScheduledState<State>> => {
      const next = rule.step(w, g, inner, { ...hyper, lr: rate(t) });
      return { w: next.w, state: { inner: next.state, t: t + 1 } };
    },
  };
}
