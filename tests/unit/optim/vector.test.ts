import { expect, it } from 'vitest';
import { distance, pairwise } from '../../../src/optim/vector.ts';

it('refuses to join vectors of different lengths', () => {
  expect(() => pairwise([1, 2], [1], (a, b) => a + b)).toThrow('2 and 1 coordinates');
});

it('measures distances as the crow flies', () => {
  expect(distance([0, 0, 0], [2, 3, 6])).toBe(7);
});
