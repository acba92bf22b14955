import type { Loss } from './loss.ts';

/** |p − y|; its slope at p = y is taken as 0, the middle of all subgradients. */
export const absoluteError: Loss = {
  id: 'absolute-error',
  name: 'MAE',
  value: (p, y) => Math.abs(p - y),
  slope: (p, y) => Math.sign(p - y),
  jumps: (y) => [y],
};
