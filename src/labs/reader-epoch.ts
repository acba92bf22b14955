import type { LineFit } from '../optim/line-fit.ts';
import type { Batch } from '../optim/mini-batches.ts';
import type { Optimizer } from '../optim/optimizer.ts';
import type { Vector } from '../optim/vector.ts';
import { functionOf, type Program } from './program.ts';
import { numbersIn } from './reader-numbers.ts';

/** The exercises that are a whole epoch on a linear model. */
export const EPOCH_PROGRAMS = ['sgd-epoch', 'mini-batch-epoch'] as const;
export type EpochProgram = (typeof EPOCH_PROGRAMS)[number];

/**
 * A reader's epoch as a rule that makes one update: it is called anew for every batch, as if that were all of the epoch, so
 * that each place on its way can be drawn. The state counts the updates; the gradient is the reader's own.
 */
export function readerEpoch(
  program: Program | undefined,
  exercise: EpochProgram,
  { samples }: LineFit,
  batches: readonly Batch[],
): Pick<Optimizer<number, { readonly lr: number }>, 'init' | 'step'> {
  // The weight of the second input, which is always 1, is the intercept.
  const X = samples.x.map((x) => [x, 1]);
  const y = [...samples.y];
  const update = epochOf(program, exercise);
  return {
    init: () => 0,
    step: (w, _g, k, { lr }) => ({ w: update(w, X, y, [...(batches[k] ?? [])], lr), state: k + 1 }),
  };
}

type Update = (
  w: Vector,
  X: readonly Vector[],
  y: Vector,
  order: readonly number[],
  lr: number,
) => Vector;

function epochOf(program: Program | undefined, exercise: EpochProgram): Update {
  if (exercise === 'sgd-epoch') {
    const epoch = functionOf(program, 'sgdEpoch');
    return (w, X, y, order, lr) =>
      numbersIn(epoch([...w], X, y, order, lr), w.length, '`sgdEpoch` must return the weights');
  }
  const epoch = functionOf(program, 'miniBatchEpoch');
  return (w, X, y, order, lr) => {
    const returned = epoch([...w], X, y, order, { lr, batchSize: order.length });
    const { w: next } = (returned ?? {}) as { w?: unknown };
    return numbersIn(next, w.length, '`miniBatchEpoch` must return { w, updates }');
  };
}
