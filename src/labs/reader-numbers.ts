import type { Vector } from '../optim/vector.ts';

/** A list of `n` numbers, finite or not; throws a sentence about what was found in its place, which ends in `missing`. */
export function numbersIn(value: unknown, n: number, missing: string): Vector {
  if (!Array.isArray(value) || value.length !== n)
    throw new Error(`a list of ${n} ${n === 1 ? 'number' : 'numbers'} was needed: ${missing}`);
  const list: readonly unknown[] = value;
  if (!list.every((entry): entry is number => typeof entry === 'number'))
    throw new Error('an entry of the list is not a number');
  return list as Vector;
}
