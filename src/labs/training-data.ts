import { circles } from '../training/circles.ts';
import type { DataSet } from '../training/data-set.ts';
import { spirals } from '../training/spirals.ts';
import { type Split, splitData } from '../training/split.ts';
import { twoMoons } from '../training/two-moons.ts';
import type { DataSettings } from './data-settings.ts';

const PLANE = { 'two-moons': twoMoons, spirals, circles } as const;

/** Shares set aside for validation. */
const ASIDE = { plane: 0.3, digits: 0.2 } as const;

/** The data to learn from and to judge by; throws when the digits are not there. */
export function trainingData({ data, count, noise, digits, seed }: DataSettings): Split {
  if (data !== 'digits') return splitData(PLANE[data]({ count, noise, seed }), ASIDE.plane, seed);
  if (!digits) throw new Error('the digits have not been fetched yet');
  return splitData(digits satisfies DataSet, ASIDE.digits, seed);
}
