import { LOWEST, loss } from './ball-loss.ts';
import { digits } from './figure-digits.ts';
import { BEGINNING, best, PLACES, type Search } from './push-figure-state.ts';

/** What the search knows by now. */
export function notice(search: Search): string {
  const { w, tried, curve } = search;
  const here = `At w = ${digits(w)} the loss is ${digits(loss(w))}`;
  if (curve)
    return `${here}. Now you see all of it: three valleys, the deepest at w = ${digits(LOWEST.w)} with a loss of ${digits(loss(LOWEST.w))}. You had looked at ${tried.length} of the slider’s ${PLACES} places.`;
  if (tried.length === BEGINNING.tried.length)
    return `${here}. That is all you know so far: you have looked at one place.`;
  const low = best(search);
  return low === w
    ? `${here}, the lowest of the ${tried.length} places you have looked at.`
    : `${here}. The lowest of the ${tried.length} places you have looked at is w = ${digits(low)}, with ${digits(loss(low))}.`;
}
