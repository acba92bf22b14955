import { adadelta } from './adadelta.ts';
import { adagrad } from './adagrad.ts';
import { adadeltaRate, rootRate } from './effective-rate.ts';
import type { Optimizer } from './optimizer.ts';
import { rmsprop } from './rmsprop.ts';
import { sgd } from './sgd.ts';
import { pairwise, type Vector, zeros } from './vector.ts';

/** What the rules compared here can be set to; each takes what it knows. */
export interface RateSettings {
  readonly lr: number;
  readonly rho: number;
  readonly eps: number;
}

/** One step of a rule along a given sequence of gradients, one entry per coordinate in each vector. */
export interface RateRow {
  readonly t: number;
  readonly g: Vector;
  /** What the gradient is multiplied by; NaN while a coordinate has met no gradient and its rate would be η/ε. */
  readonly rate: Vector;
  /** What is subtracted from w. */
  readonly step: Vector;
  /** All that has been subtracted so far. */
  readonly traveled: Vector;
}

export type RateRuleId = 'sgd' | 'adagrad' | 'rmsprop' | 'adadelta';

/** A rule whose effective learning rate can be told. */
export interface RateRule {
  readonly id: RateRuleId;
  readonly name: string;
  readonly trace: (gradients: readonly Vector[], settings: RateSettings) => readonly RateRow[];
}

interface Entry<State, Hyper> {
  readonly hyper: (settings: RateSettings) => Hyper;
  readonly rate: (before: State, after: State, hyper: Hyper) => Vector | number;
}

function rule<State, Hyper>(
  id: RateRuleId,
  { name, init, step }: Optimizer<State, Hyper>,
  { hyper: hyperOf, rate }: Entry<State, Hyper>,
): RateRule {
  return {
    id,
    name,
    trace: (gradients, settings) => {
      const hyper = hyperOf(settings);
      const origin = zeros(gradients[0]?.length ?? 0);
      let state = init(origin.length);
      let traveled = origin;
      return gradients.map((g, k) => {
        const next = step(origin, g, state, hyper);
        const rates = rate(state, next.state, hyper);
        const taken = next.w.map((wi) => 0 - wi);
        state = next.state;
        traveled = pairwise(traveled, taken, (a, b) => a + b);
        return {
          t: k + 1,
          g,
          rate: typeof rates === 'number' ? origin.map(() => rates) : rates,
          step: taken,
          traveled,
        };
      });
    },
  };
}

/** Gradient descent and the three rules of the lesson on adaptive rates; Adadelta keeps the paper's factor 1 for η. */
export const RATE_RULES: readonly RateRule[] = [
  rule('sgd', sgd, { hyper: ({ lr }) => ({ lr }), rate: (_before, _after, { lr }) => lr }),
  rule('adagrad', adagrad, {
    hyper: ({ lr, eps }) => ({ lr, eps }),
    rate: (_, { s }, hyper) => rootRate(s, hyper),
  }),
  rule('rmsprop', rmsprop, { hyper: (all) => all, rate: (_, { s }, hyper) => rootRate(s, hyper) }),
  rule('adadelta', adadelta, {
    hyper: ({ rho, eps }) => ({ lr: 1, rho, eps }),
    rate: (before, { s }, { eps }) => adadeltaRate(before.d, s, eps),
  }),
];
