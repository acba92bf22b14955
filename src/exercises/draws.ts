import { seeded } from '../optim/chance.ts';
import { permutation } from '../optim/permutation.ts';

/** What a case generator may draw. All numbers are rounded to a few digits, so that a printed case is the exact case. */
export interface Draws {
  /** Uniform on [low, high], six significant digits. */
  readonly number: (low: number, high: number) => number;
  /** 10^u with u uniform: sizes from `low` to `high`, both positive. */
  readonly magnitude: (low: number, high: number) => number;
  /** Uniform over the integers low … high, both included. */
  readonly integer: (low: number, high: number) => number;
  /** n normal numbers with this standard deviation, six significant digits. */
  readonly normals: (n: number, deviation?: number) => number[];
  /** `steps` gradients of n normal entries. */
  readonly gradients: (steps: number, n: number, deviation?: number) => number[][];
  readonly pick: <T>(choices: readonly T[]) => T;
  /** 0 … n − 1 in random order. */
  readonly permutation: (n: number) => number[];
}

/** Starts the draws of one generated case; seed and index together decide every number. */
export function drawsFrom(seed: number, index: number): Draws {
  const chance = seeded(Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b));
  const { uniform, normal } = chance;
  const number = (low: number, high: number) => rounded(low + (high - low) * uniform());
  const integer = (low: number, high: number) => low + Math.floor(uniform() * (high - low + 1));
  const normals = (n: number, deviation = 1) =>
    Array.from({ length: n }, () => rounded(deviation * normal()));
  return {
    number,
    integer,
    normals,
    magnitude: (low, high) => rounded(10 ** (Math.log10(low) + uniform() * Math.log10(high / low))),
    gradients: (steps, n, deviation = 1) =>
      Array.from({ length: steps }, () => normals(n, deviation)),
    pick: (choices) => {
      const chosen = choices[integer(0, choices.length - 1)];
      if (chosen === undefined)
        throw new Error('Nothing to pick from: the list of choices is empty.');
      return chosen;
    },
    permutation: (n) => permutation(n, chance),
  };
}

const rounded = (value: number): number => Number(value.toPrecision(6));
