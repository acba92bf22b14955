import { beale } from './beale.ts';
import { himmelblau } from './himmelblau.ts';
import { monkeySaddle } from './monkey-saddle.ts';
import type { Surface } from './objective.ts';
import { plateau } from './plateau.ts';
import { valley } from './quadratic.ts';
import { rosenbrock } from './rosenbrock.ts';
import { saddle } from './saddle.ts';

/** A surface to choose, and what else there is to choose about it. */
export interface SurfaceChoice {
  readonly id: string;
  readonly name: string;
  /** `kappa` is the condition number, for the ravine alone. */
  readonly make: (kappa: number) => Surface;
  /** The standard deviation of what a batch would add to each coordinate of the gradient. */
  readonly noise: number;
}

const fixed = (surface: Surface): SurfaceChoice => ({
  id: surface.id,
  name: surface.name,
  make: () => surface,
  noise: 0,
});

/** The nine surfaces of the course, from the kindest on. */
export const SURFACES: readonly SurfaceChoice[] = [
  { id: 'bowl', name: 'Bowl', make: () => valley(1), noise: 0 },
  { id: 'ravine', name: 'Ravine', make: (kappa) => valley(kappa), noise: 0 },
  { id: 'noisy-bowl', name: 'Noisy bowl', make: () => valley(1), noise: 1 },
  fixed(rosenbrock()),
  fixed(beale),
  fixed(himmelblau),
  fixed(saddle),
  fixed(monkeySaddle),
  fixed(plateau),
];

/** The surface of this id; throws when there is none. */
export function surfaceById(id: string): SurfaceChoice {
  const found = SURFACES.find((one) => one.id === id);
  if (!found) throw new Error(`There is no surface called "${id}".`);
  return found;
}
