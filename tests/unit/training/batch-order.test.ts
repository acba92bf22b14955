import { describe, expect, it } from 'vitest';
import { seeded } from '../../../src/optim/chance.ts';
import { batchOrder } from '../../../src/training/batch-order.ts';

const epoch = (next: ReturnType<typeof batchOrder>, batches: number) =>
  Array.from({ length: batches }, () => {
    const { order, from, count } = next();
    return order.slice(from, from + count);
  });

describe('batchOrder', () => {
  it('deals out every row once an epoch, in another order each time', () => {
    const next = batchOrder(10, 4, true, seeded(1));
    const [first, second] = [epoch(next, 3), epoch(next, 3)];
    expect(first.map((batch) => batch.length)).toEqual([4, 4, 2]);
    const sorted = (batches: number[][]) => batches.flat().toSorted((a, b) => a - b);
    expect(sorted(first)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(sorted(second)).toEqual(sorted(first));
    expect(second).not.toEqual(first);
  });

  it('keeps the order of the rows when told not to shuffle', () => {
    const next = batchOrder(5, 2, false, seeded(1));
    const inOrder = [[0, 1], [2, 3], [4]];
    expect([epoch(next, 3), epoch(next, 3)]).toEqual([inOrder, inOrder]);
  });
});
