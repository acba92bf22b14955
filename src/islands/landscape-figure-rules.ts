import { adagrad } from '../optim/adagrad.ts';
import { adam } from '../optim/adam.ts';
import { descend, type Trajectory } from '../optim/descend.ts';
import { momentum } from '../optim/momentum.ts';
import type { Objective, Point } from '../optim/objective.ts';
import type { Optimizer } from '../optim/optimizer.ts';
import { rmsprop } from '../optim/rmsprop.ts';
import { sgd } from '../optim/sgd.ts';
import type { Vector } from '../optim/vector.ts';
import type { Tone } from '../plots/mark.ts';

export type RuleId = 'sgd' | 'momentum' | 'adagrad' | 'rmsprop' | 'adam';

/** Anything that leaves a path on the map: a rule, or the average of one. */
export interface Walker {
  readonly id: RuleId | 'average';
  readonly name: string;
  /** Its name inside a sentence. */
  readonly said: string;
  /** Two letters, where there is no room for a name. */
  readonly code: string;
  readonly tone: Tone;
}

/** An update rule whose rate the reader sets; everything else stays at its default. */
export interface Rule extends Walker {
  readonly id: RuleId;
  readonly walk: (
    surface: Objective,
    start: Point,
    lr: number,
    steps: number,
    noise: readonly Vector[],
  ) => Trajectory;
}

const rule = <State, Hyper extends { readonly lr: number }>(
  id: RuleId,
  optimizer: Optimizer<State, Hyper>,
  said: string,
  code: string,
  tone: Tone,
): Rule => ({
  id,
  name: optimizer.name,
  said,
  code,
  tone,
  walk: (surface, start, lr, steps, noise) =>
    descend(surface, optimizer, { ...optimizer.defaults, lr }, start, steps, noise),
});

/** All rules from one start, in the order in which the course tells them. */
export const RULES: readonly Rule[] = [
  rule('sgd', sgd, 'gradient descent', 'GD', 'series-1'),
  rule('momentum', momentum, 'momentum', 'Mo', 'series-2'),
  rule('adagrad', adagrad, 'AdaGrad', 'AG', 'series-6'),
  rule('rmsprop', rmsprop, 'RMSProp', 'RP', 'series-4'),
  rule('adam', adam, 'Adam', 'Ad', 'series-5'),
];

/** The share of the old average that gradient descent's averaged weights keep. */
export const AVERAGE_DECAY = 0.9;

/** Gradient descent's weights, averaged along the way. */
export const AVERAGE: Walker = {
  id: 'average',
  name: 'GD averaged',
  said: 'gradient descent’s average',
  code: 'Av',
  tone: 'series-3',
};

export const WALKERS: readonly Walker[] = [...RULES, AVERAGE];
