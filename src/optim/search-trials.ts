import type { Chance } from './chance.ts';

/** A trial's place in a box of two hyper-parameters: for each the share of its axis, from 0 to 1. */
export type Trial = readonly [x: number, y: number];

/** A grid of n × n trials, each in the middle of its cell, row by row from the low corner. */
export const gridTrials = (n: number): readonly Trial[] =>
  Array.from({ length: n * n }, (_, k) => [((k % n) + 0.5) / n, (Math.floor(k / n) + 0.5) / n]);

/** Trials drawn uniformly and independently of each other (Bergstra and Bengio 2012). */
export const randomTrials = (count: number, chance: Chance): readonly Trial[] =>
  Array.from({ length: count }, () => [chance.uniform(), chance.uniform()]);
