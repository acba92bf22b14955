import { sgd } from '../optim/sgd.ts';
import { RANGE, STEP, slope } from './ball-loss.ts';
import { nearestStop } from './figure-nearest-stop.ts';

/** Rates to choose from: a crawl, four that arrive, an edge, a jump out of the valley. */
export const RATES = [0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 0.75, 1, 1.5] as const;

/** A descent that the reader drives. */
export interface Walk {
  /** Where the ball has been since the last push; never empty, the last entry is where it lies. */
  readonly path: readonly number[];
  /** The learning rate η. */
  readonly rate: number;
}

/** Before the first step. */
export const BEGINNING: Walk = { path: [2], rate: 0.1 };

/** A push puts the ball somewhere else and begins a new path there. */
export const pushed = (walk: Walk, wish: number): Walk => ({
  ...walk,
  path: [nearestStop(wish, RANGE, STEP)],
});

/** Where the ball lies. */
export const here = ({ path }: Walk): number => path.at(-1) ?? Number.NaN;

/** Whether the ball is still on the part of the loss that is drawn. */
export const inSight = (walk: Walk): boolean => here(walk) >= RANGE[0] && here(walk) <= RANGE[1];

/** The walk after one step of gradient descent; a ball out of sight stays where it is. */
export function stepped(walk: Walk): Walk {
  if (!inSight(walk)) return walk;
  const w = here(walk);
  const [next = Number.NaN] = sgd.step([w], [slope(w)], sgd.init(1), { lr: walk.rate }).w;
  return { ...walk, path: [...walk.path, next] };
}

/** Slope and step at the ball: the step is what `stepped` would add. */
export function ahead(walk: Walk): { readonly gradient: number; readonly step: number } {
  const w = here(walk);
  return { gradient: slope(w), step: inSight(walk) ? here(stepped(walk)) - w : 0 };
}
