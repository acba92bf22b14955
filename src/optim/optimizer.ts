import type { Vector } from './vector.ts';

/** What one step of an optimizer comes to: new parameters and new state, the old ones untouched. */
export interface Step<State> {
  readonly w: Vector;
  readonly state: State;
}

/**
 * An update rule as two pure functions and a state in the open, the shape in which students write theirs. (The idea of
 * separating the rule from the state it carries is Optax's: DeepMind JAX Ecosystem, 2020.)
 */
export interface Optimizer<State, Hyper> {
  readonly id: string;
  readonly name: string;
  /** The rule in TeX, in the course's notation. */
  readonly equation: string;
  /** Who published the rule in this form. */
  readonly source: string;
  readonly defaults: Hyper;
  /** The state before the first step, for n parameters. */
  readonly init: (n: number) => State;
  /** Where the rule wants its gradient; at w itself where this is missing. */
  readonly lookAhead?: (w: Vector, state: State, hyper: Hyper) => Vector;
  /** One update; g is the gradient at w, or at the point of `lookAhead`. */
  readonly step: (w: Vector, g: Vector, state: State, hyper: Hyper) => Step<State>;
}
