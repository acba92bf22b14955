import type { Attempt } from './attempts.ts';
import { clearKey, type Shelf, writeKey } from './shelf.ts';

/*
 * Attempts on their way into the database, which takes some turns of the page: whoever leaves it right after a check would
 * lose the last. What is written here is written at once. By itself, so that a page loads no more than this to write it.
 */

/** Where the attempts at an exercise stand that are not in the database yet. */
export const dueKey = (exercise: string): string => `downhill:attempts-due:v1:${exercise}`;

/** Notes which attempts at an exercise are on their way; a browser that refuses has only the database. */
export function noteDue(shelf: Shelf, exercise: string, attempts: readonly Attempt[]): void {
  if (attempts.length === 0) clearKey(shelf, dueKey(exercise));
  else writeKey(shelf, dueKey(exercise), attempts);
}
