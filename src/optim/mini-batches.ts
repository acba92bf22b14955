import type { Chance } from './chance.ts';
import { descend, type Trajectory } from './descend.ts';
import { batchGradient, type MeanLoss } from './mean-loss.ts';
import type { Optimizer } from './optimizer.ts';
import { permutation } from './permutation.ts';
import type { Vector } from './vector.ts';

/** Sample numbers, at least one. */
export type Batch = readonly number[];

/** Cuts an order into batches of `size`; what is left at the end is a shorter batch. */
export const cut = (order: readonly number[], size: number): readonly Batch[] =>
  Array.from({ length: Math.ceil(order.length / size) }, (_, k) =>
    order.slice(k * size, (k + 1) * size),
  );

/** The batches of several epochs, the samples shuffled anew for each. */
export const shuffledBatches = (
  count: number,
  size: number,
  epochs: number,
  chance: Chance,
): readonly Batch[] =>
  Array.from({ length: epochs }, () => cut(permutation(count, chance), size)).flat();

/** A descent that saw one batch at a time. */
export interface BatchRun {
  readonly batches: readonly Batch[];
  /** Entry k is the situation after k updates; its values are those of the whole loss. */
  readonly trajectory: Trajectory;
  /** What k updates had cost together: how many samples they used, unless a cost of another kind was asked for. */
  readonly spent: readonly number[];
}

/** What the gradient of a batch of so many samples costs. */
export type BatchCost = (size: number) => number;

/** One sample gradient after the other. */
const oneByOne: BatchCost = (size) => size;

/** One update for each batch in turn, along the mean gradient of its samples. */
export function descendByBatches<State, Hyper>(
  loss: MeanLoss,
  optimizer: Pick<Optimizer<State, Hyper>, 'init' | 'step' | 'lookAhead'>,
  hyper: Hyper,
  w0: Vector,
  batches: readonly Batch[],
): BatchRun {
  let next = 0;
  const drawn = (w: Vector): Vector => batchGradient(loss, w, batches[next++] ?? []);
  const objective = { value: loss.value, gradient: drawn };
  return {
    batches,
    spent: spending(batches, oneByOne),
    trajectory: descend(objective, optimizer, hyper, w0, batches.length),
  };
}

/** What the first k batches cost together, from k = 0 on. */
export function spending(batches: readonly Batch[], cost: BatchCost): readonly number[] {
  const spent = [0];
  for (const batch of batches) spent.push((spent.at(-1) ?? 0) + cost(batch.length));
  return spent;
}

/** The number of updates that were finished when so much had been spent. */
export const updatesBy = ({ spent }: Pick<BatchRun, 'spent'>, budget: number): number =>
  Math.max(
    0,
    spent.findLastIndex((cost) => cost <= budget),
  );
