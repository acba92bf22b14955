import { GRADIENT_STREAMS } from './gradient-streams.ts';
import { RATE_STREAMS, rareGradients } from './rate-streams.ts';
import type { Vector } from './vector.ts';

/** A sequence of made-up gradients for two parameters; `every` tells how rare those of the rare one are, where one is. */
export interface AdaptiveStream {
  readonly id: 'rare' | 'storm' | 'scales' | 'steady' | 'noisy';
  readonly name: string;
  readonly coordinates: (every: number) => readonly [first: string, second: string];
  readonly gradients: (steps: number, every: number) => readonly Vector[];
}

const moments = GRADIENT_STREAMS.flatMap((stream) =>
  stream.id === 'steady' || stream.id === 'noisy' ? [{ ...stream, id: stream.id }] : [],
);

/** All streams that the figures on adaptive rates and on Adam have, the rare one as rare as is asked for. */
export const ADAPTIVE_STREAMS: readonly AdaptiveStream[] = [...RATE_STREAMS, ...moments].map(
  ({ id, name, coordinates, gradients }) =>
    id === 'rare'
      ? {
          id,
          name,
          coordinates: (every) => [
            'a gradient of 1 at every step',
            every === 1 ? 'the same' : `a gradient of 1 one step in ${every}`,
          ],
          gradients: rareGradients,
        }
      : { id, name, coordinates: () => coordinates, gradients: (steps) => gradients(steps) },
);

/** The stream of this id; throws when there is none. */
export function adaptiveStream(id: string): AdaptiveStream {
  const found = ADAPTIVE_STREAMS.find((one) => one.id === id);
  if (!found) throw new Error(`No stream of gradients is called "${id}".`);
  return found;
}
