import type { Shelf } from './shelf.ts';

/*
 * The keys of local storage that every page looks for. They stand apart from the forms of what is under them: whoever
 * has nothing there to be read loads no code to read it with.
 */

/** Holds how far the reader has come. */
export const PROGRESS_KEY = 'downhill:progress:v1';

/** Holds the answers to checkpoints. */
export const ANSWERS_KEY = 'downhill:checkpoints:v1';

/** Holds whether single keys do something. */
export const SHORTCUTS_KEY = 'downhill:shortcuts:v1';

/** Whether anything at all is under a key; what it is, only reading it in its form can tell. */
export function isKept(shelf: Shelf, key: string): boolean {
  try {
    return shelf.getItem(key) !== null;
  } catch {
    return false;
  }
}
