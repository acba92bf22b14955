import type { Loss } from './loss.ts';

/** max(0, 1 − y s) for a score s and a label y, −1 or 1; at the kink, y s = 1, the slope is taken as 0. */
export const hinge: Loss = {
  id: 'hinge',
  name: 'hinge',
  value: (s, y) => Math.max(0, 1 - y * s),
  slope: (s, y) => (y * s < 1 ? -y : 0),
  jumps: (y) => [1 / y],
};
