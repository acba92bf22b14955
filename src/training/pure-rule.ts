import type { StartRule } from './update-rule.ts';

/** What every step gets besides parameters, gradient and state. */
export interface RateHyper {
  readonly lr: number;
}

/** An optimizer as two pure functions: one of src/optim, or a reader's. */
export interface PureOptimizer<State, Hyper> {
  readonly init: (n: number) => State;
  readonly step: (
    w: number[],
    g: number[],
    state: State,
    hyper: Hyper,
  ) => { readonly w: readonly number[]; readonly state: State };
}

/** An optimizer that asks for gradients itself, where it likes (Nesterov's look-ahead). */
export interface LookAheadOptimizer<State, Hyper> {
  readonly init: (n: number) => State;
  readonly step: (
    w: number[],
    gradient: (at: readonly number[]) => number[],
    state: State,
    hyper: Hyper,
  ) => { readonly w: readonly number[]; readonly state: State };
}

/** Runs a pure optimizer; each step gets arrays that nobody else holds, and its `lr` from the schedule. */
export const pureRule =
  <State, Hyper extends RateHyper>(
    { init, step }: PureOptimizer<State, Hyper>,
    hyper: Hyper,
  ): StartRule =>
  (n) => {
    let state = init(n);
    return (w, g, rate) => {
      const after = step(numbers(w), numbers(g), state, { ...hyper, lr: rate });
      state = after.state;
      take(after.w, w);
    };
  };

/** Runs an optimizer that is handed the gradient of the step's batch as a function. */
export const lookAheadRule =
  <State, Hyper extends RateHyper>(
    { init, step }: LookAheadOptimizer<State, Hyper>,
    hyper: Hyper,
  ): StartRule =>
  (n) => {
    let state = init(n);
    const into = new Float64Array(n);
    const point = new Float64Array(n);
    return (w, _g, rate, gradientAt) => {
      const gradient = (at: readonly number[]) => {
        take(at, point);
        gradientAt(point, into);
        return numbers(into);
      };
      const after = step(numbers(w), gradient, state, { ...hyper, lr: rate });
      state = after.state;
      take(after.w, w);
    };
  };

/** A plain list of its own. */
function numbers(from: Float64Array): number[] {
  const list = new Array<number>(from.length);
  for (let k = 0; k < from.length; k += 1) list[k] = from[k] as number;
  return list;
}

/** Copies a list that came back from a program nobody has checked. */
function take(list: readonly number[], into: Float64Array): void {
  if (list.length !== into.length)
    throw new Error(`The network has ${into.length} parameters and was given ${list.length}.`);
  for (let k = 0; k < into.length; k += 1) into[k] = list[k] as number;
}
