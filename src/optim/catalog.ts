import { adadelta } from './adadelta.ts';
import { adagrad } from './adagrad.ts';
import { adam } from './adam.ts';
import { adamax } from './adamax.ts';
import { adamw } from './adamw.ts';
import { amsgrad } from './amsgrad.ts';
import { heavyBall } from './heavy-ball.ts';
import { lion } from './lion.ts';
import { momentum } from './momentum.ts';
import { momentumEma } from './momentum-ema.ts';
import { nadam } from './nadam.ts';
import { nesterov } from './nesterov.ts';
import type { Optimizer } from './optimizer.ts';
import { radam } from './radam.ts';
import { rmsprop } from './rmsprop.ts';
import { sgd } from './sgd.ts';

/** Hyper-parameters by name, as controls and addresses carry them. */
export type HyperValues = Readonly<Record<string, number>>;

/** An optimizer whose state and hyper-parameters are its own business, so that all fit in one list. */
export type AnyOptimizer = Omit<Optimizer<unknown, HyperValues>, 'defaults'> & {
  readonly defaults: HyperValues & { readonly lr: number };
};

const any = <State, Hyper extends { readonly lr: number }>(
  optimizer: Optimizer<State, Hyper>,
): AnyOptimizer => optimizer as unknown as AnyOptimizer;

/** Every optimizer that a reader can choose, in the order of the course; ids are those of the exercises where there is one. */
export const OPTIMIZERS: readonly AnyOptimizer[] = [
  any(sgd),
  any(momentum),
  any(heavyBall),
  any(momentumEma),
  any(nesterov),
  any(adagrad),
  any(rmsprop),
  any(adadelta),
  any(adam),
  any(adamw),
  any(amsgrad),
  any(adamax),
  any(nadam),
  any(radam),
  any(lion),
];

/** The optimizer of this id; throws when there is none. */
export function optimizerById(id: string): AnyOptimizer {
  const found = OPTIMIZERS.find((one) => one.id === id);
  if (!found) throw new Error(`There is no optimizer called "${id}".`);
  return found;
}
