import type { Chance } from '../optim/chance.ts';
import { permutation } from '../optim/permutation.ts';

/** Where a batch lies: rows `order[from]` … `order[from + count - 1]`. */
export interface Batch {
  readonly order: readonly number[];
  readonly from: number;
  readonly count: number;
}

/** Deals out batches epoch after epoch; the last of an epoch may be short. Each epoch is shuffled anew, or none is. */
export function batchOrder(
  rows: number,
  batchSize: number,
  shuffle: boolean,
  chance: Chance,
): () => Batch {
  const unshuffled = Array.from({ length: rows }, (_, k) => k);
  let order: readonly number[] = unshuffled;
  let from = rows;
  return () => {
    if (from >= rows) {
      order = shuffle ? permutation(rows, chance) : unshuffled;
      from = 0;
    }
    const batch = { order, from, count: Math.min(batchSize, rows - from) };
    from += batchSize;
    return batch;
  };
}
