import { expect, it } from 'vitest';
import type { DataSet } from '../../../src/training/data-set.ts';
import { makeNetwork } from '../../../src/training/network.ts';
import { score } from '../../../src/training/score.ts';

it('counts each class against what it was taken for, in more rows than fit at once', () => {
  // Logits (x, −x): positive inputs are taken for class 0, negative ones for class 1.
  const network = makeNetwork({ widths: [1, 2], activation: 'tanh' }, 2);
  const data: DataSet = {
    name: 'signs',
    inputs: Float64Array.of(1, 2, -1, 3, -2),
    labels: Uint8Array.of(0, 0, 1, 1, 1),
    count: 5,
    width: 1,
    classes: 2,
  };
  const found = score(network, Float64Array.of(1, -1, 0, 0), data);
  expect([...found.confusion]).toEqual([2, 0, 1, 2]);
  expect(found.accuracy).toBe(0.8);
  const cost = (margin: number) => Math.log1p(Math.exp(-2 * margin));
  const mean = (cost(1) + cost(2) + cost(1) + cost(-3) + cost(2)) / 5;
  expect(found.loss).toBeCloseTo(mean, 14);
});
