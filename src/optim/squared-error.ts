import type { Loss } from './loss.ts';

/** (p − y)², without a half in front; its mean over all numbers of a batch is the mean squared error. */
export const squaredError: Loss = {
  id: 'squared-error',
  name: 'MSE',
  value: (p, y) => (p - y) ** 2,
  slope: (p, y) => 2 * (p - y),
  jumps: () => [],
};
