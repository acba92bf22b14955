import { seeded } from './chance.ts';
import type { Vector } from './vector.ts';

/** A sequence of made-up gradients for two parameters, chosen so that the two show a contrast. */
export interface GradientStream {
  readonly id: 'steady' | 'noisy' | 'sparse' | 'scales';
  readonly name: string;
  /** What the first and the second coordinate's gradient is like. */
  readonly coordinates: readonly [first: string, second: string];
  /** The first `steps` gradients; the same for every reader. */
  readonly gradients: (steps: number) => readonly Vector[];
}

const SEED = 1847;

const times = <T>(steps: number, make: (t: number) => T): readonly T[] =>
  Array.from({ length: steps }, (_, k) => make(k + 1));

const noisy = (steps: number): readonly Vector[] => {
  const chance = seeded(SEED);
  return times(steps, () => [1 + 0.5 * chance.normal(), chance.normal()]);
};

/** The streams of the course's Adam figure: signs that agree or alternate, signal or noise, rare gradients, unequal scales. */
export const GRADIENT_STREAMS: readonly GradientStream[] = [
  {
    id: 'steady',
    name: 'Steady',
    coordinates: ['always 1', '1 and −1 in turn'],
    gradients: (steps) => times(steps, (t) => [1, t % 2 === 1 ? 1 : -1]),
  },
  {
    id: 'noisy',
    name: 'Noisy',
    coordinates: ['1 plus noise', 'noise around 0'],
    gradients: noisy,
  },
  {
    id: 'sparse',
    name: 'Sparse',
    coordinates: ['nonzero at every step', 'nonzero one step in fifteen'],
    gradients: (steps) => times(steps, (t) => [1, t % 15 === 5 ? 1 : 0]),
  },
  {
    id: 'scales',
    name: '1 : 1000',
    coordinates: ['noisy, around 1', 'the same noise, a thousandth as large'],
    gradients: (steps) => noisy(steps).map(([g = 0]) => [g, g / 1000]),
  },
];
