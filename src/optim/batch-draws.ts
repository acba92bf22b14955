import type { Chance } from './chance.ts';
import { type Batch, type BatchCost, cut } from './mini-batches.ts';
import { permutation } from './permutation.ts';

/** How samples come into batches: shuffled for each epoch, shuffled once, or each drawn from all, whatever was drawn before. */
export const BATCH_DRAWS = ['shuffled', 'once', 'replaced'] as const;
export type BatchDraw = (typeof BATCH_DRAWS)[number];

/** What the gradient of a batch costs where `lanes` sample gradients are computed at once: rounds of them, begun ones counted. */
export const inRounds =
  (lanes: number): BatchCost =>
  (size) =>
    Math.ceil(size / lanes);

/** As many batches of `size` out of `count` samples as a budget pays for, epoch after epoch. */
export function batchesWithin(
  budget: number,
  cost: BatchCost,
  {
    count,
    size,
    draw,
  }: { readonly count: number; readonly size: number; readonly draw: BatchDraw },
  chance: Chance,
): readonly Batch[] {
  const once = draw === 'once' ? permutation(count, chance) : undefined;
  const order = (): readonly number[] =>
    once ??
    (draw === 'shuffled'
      ? permutation(count, chance)
      : Array.from({ length: count }, () => Math.floor(chance.uniform() * count)));
  const batches: Batch[] = [];
  for (let spent = 0; ; )
    for (const batch of cut(order(), size)) {
      spent += cost(batch.length);
      if (spent > budget) return batches;
      batches.push(batch);
    }
}

/** What one epoch of batches of `size` costs, the short last one included. */
export const epochCost = (count: number, size: number, cost: BatchCost): number =>
  Math.floor(count / size) * cost(size) + (count % size === 0 ? 0 : cost(count % size));
