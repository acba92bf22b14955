import { loss, RANGE, STEP } from './ball-loss.ts';
import { nearestStop } from './figure-nearest-stop.ts';

/** A search by hand. */
export interface Search {
  /** Where the ball lies. */
  readonly w: number;
  /** Every weight the ball has been at, each once, in the order of the first visit; never empty. */
  readonly tried: readonly number[];
  /** Whether the whole curve is shown, which no real search can ask for. */
  readonly curve: boolean;
}

const START = 1.2;

/** Before the first push: one value has been looked at. */
export const BEGINNING: Search = { w: START, tried: [START], curve: false };

/** All that could be tried. */
export const PLACES = Math.round((RANGE[1] - RANGE[0]) / STEP) + 1;

/** The search after a push to the stop nearest to a weight. */
export function pushed(search: Search, wish: number): Search {
  const w = nearestStop(wish, RANGE, STEP);
  const tried = search.tried.includes(w) ? search.tried : [...search.tried, w];
  return { ...search, w, tried };
}

/** Where the lowest loss so far was found. */
export const best = ({ tried, w }: Search): number =>
  tried.reduce((least, one) => (loss(one) < loss(least) ? one : least), w);
