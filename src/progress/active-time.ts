import * as z from 'zod/mini';
import { type Found, type Kept, readKey, type Shelf, writeKey } from './shelf.ts';

/** Local calendar day, `2026-01-02` → place, as in `lessons/adam` or `exercises/lion` → seconds in use. */
export type ActiveTime = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** The local storage key that holds {@link ActiveTime}. */
const TIME_KEY = 'downhill:time:v1';

const DAY_SECONDS = 86_400;

/** What is stored under {@link TIME_KEY}. */
export const timeSchema = z.record(
  z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/)),
  z.record(
    z.string().check(z.regex(/^(lessons|exercises|labs)\/[a-z0-9-]{1,64}$/)),
    z.int().check(z.minimum(0), z.maximum(DAY_SECONDS)),
  ),
);

/** What this browser remembers of the time its reader spent. */
export const readTime = (shelf: Shelf): Found<ActiveTime> => readKey(shelf, TIME_KEY, timeSchema);

/** Adds seconds to a place on the day of `now`. */
export function addTime(shelf: Shelf, place: string, seconds: number, now: Date): Kept {
  const found = readTime(shelf);
  const time = found.kind === 'found' ? found.value : {};
  const day = dayOf(now);
  const places = time[day] ?? {};
  const sum = Math.min(DAY_SECONDS, (places[place] ?? 0) + seconds);
  return writeKey(shelf, TIME_KEY, { ...time, [day]: { ...places, [place]: sum } });
}

/** Seconds at each place, over all days. */
export function timeByPlace(time: ActiveTime): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const places of Object.values(time))
    for (const [place, seconds] of Object.entries(places))
      sums.set(place, (sums.get(place) ?? 0) + seconds);
  return sums;
}

/**
 * The larger number for each day and place. Two devices used on one day are counted too low by this; a sum would count twice
 * what a file brings back to the device that it came from.
 */
export function mergedTime(mine: ActiveTime, theirs: ActiveTime): ActiveTime {
  const days = new Set([...Object.keys(mine), ...Object.keys(theirs)]);
  return Object.fromEntries(
    [...days].sort().map((day) => [day, larger(mine[day] ?? {}, theirs[day] ?? {})]),
  );
}

function larger(mine: Readonly<Record<string, number>>, theirs: Readonly<Record<string, number>>) {
  const places = new Set([...Object.keys(mine), ...Object.keys(theirs)]);
  return Object.fromEntries(
    [...places].map((place) => [place, Math.max(mine[place] ?? 0, theirs[place] ?? 0)]),
  );
}

const two = (n: number): string => String(n).padStart(2, '0');
const dayOf = (date: Date): string =>
  `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
