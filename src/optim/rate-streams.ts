import { GRADIENT_STREAMS, type GradientStream } from './gradient-streams.ts';
import type { Vector } from './vector.ts';

/** A sequence of made-up gradients for two parameters that adaptive rates treat differently. */
export interface RateStream extends Omit<GradientStream, 'id'> {
  readonly id: 'rare' | 'storm' | 'scales';
}

/** The rare coordinate hears a gradient at step 7 and every 20 steps from there. */
export const RARE = { first: 7, every: 20 } as const;
/** The storm lasts for this many steps; its gradients are a hundred times those that follow. */
export const STORM = { steps: 40, during: 10, after: 0.1 } as const;

const times = (steps: number, make: (t: number) => Vector): readonly Vector[] =>
  Array.from({ length: steps }, (_, k) => make(k + 1));

/** A gradient of 1 at every step for the first coordinate, and for the second at one step in `every`. */
export const rareGradients = (steps: number, every: number): readonly Vector[] =>
  times(steps, (t) => [1, t % every === RARE.first % every ? 1 : 0]);

const scales = GRADIENT_STREAMS.filter(({ id }) => id === 'scales');

/** The streams of the figure on adaptive rates: dense and rare, loud at first and then quiet, unequal scales. */
export const RATE_STREAMS: readonly RateStream[] = [
  {
    id: 'rare',
    name: 'Sparse',
    coordinates: ['a gradient of 1 at every step', 'a gradient of 1 one step in twenty'],
    gradients: (steps) => rareGradients(steps, RARE.every),
  },
  {
    id: 'storm',
    name: 'Storm',
    coordinates: ['10 for forty steps, then 0.1', 'always 0.1'],
    gradients: (steps) =>
      times(steps, (t) => [t <= STORM.steps ? STORM.during : STORM.after, STORM.after]),
  },
  ...scales.map((stream) => ({ ...stream, id: 'scales' as const })),
];
