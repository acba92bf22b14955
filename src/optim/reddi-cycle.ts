import { adam } from './adam.ts';
import { amsgrad } from './amsgrad.ts';
import type { AdamHyper, AdamState } from './moments.ts';
import type { Optimizer } from './optimizer.ts';
import type { Vector } from './vector.ts';

/** The interval in which the one parameter is kept. */
export const BOUNDS = { best: -1, worst: 1 } as const;

/**
 * The gradient at step t, counted from 1: once in a period it is as large as the period is long, else −1. A period adds up
 * to 1, so its loss is x and the best place is the left end (Reddi, Kale and Kumar 2018, theorem 1, with C = period).
 */
export const cycleGradient = (period: number, t: number): number =>
  (t - 1) % period === 0 ? period : -1;

/** One step of Adam and of AMSGrad, in this order, through the same gradients. */
export interface CycleRow {
  readonly t: number;
  readonly g: Vector;
  /** What the corrected first moment is divided by. */
  readonly divisor: Vector;
  /** What is asked to be added to x, before the interval's ends stop it. */
  readonly move: Vector;
  readonly x: Vector;
}

/** Both rules from x = 0 for some periods, with the rate η/√t of the theorem. */
export function traceCycles(
  period: number,
  periods: number,
  { lr, ...rest }: AdamHyper,
): readonly CycleRow[] {
  const step = [walker(adam, ({ v }) => v), walker(amsgrad, ({ vMax }) => vMax)];
  return Array.from({ length: period * periods }, (_, k) => {
    const t = k + 1;
    const g = cycleGradient(period, t);
    const taken = step.map((take) => take(g, { lr: lr / Math.sqrt(t), ...rest }));
    return {
      t,
      g: [g, g],
      divisor: taken.map(({ divisor }) => divisor),
      move: taken.map(({ move }) => move),
      x: taken.map(({ x }) => x),
    };
  });
}

/** Keeps one rule's place and state; `second` is the second moment that the rule divides by. */
function walker<State extends AdamState>(
  { init, step }: Optimizer<State, AdamHyper>,
  second: (state: State) => Vector,
) {
  let x = 0;
  let state = init(1);
  return (g: number, hyper: AdamHyper) => {
    const next = step([x], [g], state, hyper);
    state = next.state;
    const asked = next.w[0] ?? Number.NaN;
    const move = asked - x;
    x = Math.min(BOUNDS.worst, Math.max(BOUNDS.best, asked));
    const v = (second(state)[0] ?? Number.NaN) / (1 - hyper.beta2 ** state.t);
    return { divisor: Math.sqrt(v) + hyper.eps, move, x };
  };
}
