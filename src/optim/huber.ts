import type { Loss } from './loss.ts';

/**
 * Half the squared error up to a distance of `delta`, from there on a straight line of the slope reached (Huber 1964);
 * `delta` is above 0.
 */
export const huber = (delta: number): Loss => ({
  id: 'huber',
  name: 'Huber',
  value: (p, y) => {
    const distance = Math.abs(p - y);
    return distance <= delta ? distance ** 2 / 2 : delta * (distance - delta / 2);
  },
  slope: (p, y) => Math.min(Math.max(p - y, -delta), delta),
  jumps: () => [],
});
