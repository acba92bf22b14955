import type { Chance } from './chance.ts';

/** 0 … n − 1 in random order, each order equally likely (Fisher and Yates; Durstenfeld 1964). */
export function permutation(n: number, chance: Chance): number[] {
  const order = Array.from({ length: n }, (_, k) => k);
  for (let last = n - 1; last > 0; last -= 1) {
    const other = Math.floor(chance.uniform() * (last + 1));
    [order[last], order[other]] = [order[other] as number, order[last] as number];
  }
  return order;
}
