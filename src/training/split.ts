import { seeded } from '../optim/chance.ts';
import { permutation } from '../optim/permutation.ts';
import { type DataSet, rowsOf } from './data-set.ts';

/** Data to learn from, and data to judge by. */
export interface Split {
  readonly training: DataSet;
  readonly validation: DataSet;
}

/** Shuffles a data set by the seed and sets a share of it (0 … 1, rounded to whole rows) aside for validation. */
export function splitData(data: DataSet, validationShare: number, seed: number): Split {
  const order = permutation(data.count, seeded(seed));
  const aside = Math.round(validationShare * data.count);
  return {
    training: rowsOf(data, order.slice(aside)),
    validation: rowsOf(data, order.slice(0, aside)),
  };
}
