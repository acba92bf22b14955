import * as z from 'zod/mini';
import { SHORTCUTS_KEY } from '../progress/kept-keys.ts';
import { type Kept, openShelf, readKey, writeKey } from '../progress/shelf.ts';

const schema = z.object({ on: z.boolean() });

/** Whether single keys do something; on until the reader turns them off. */
export function shortcutsOn(): boolean {
  const found = readKey(
    openShelf(() => localStorage),
    SHORTCUTS_KEY,
    schema,
  );
  return found.kind !== 'found' || found.value.on;
}

/** Remembers the reader's choice. */
export const turnShortcuts = (on: boolean): Kept =>
  writeKey(
    openShelf(() => localStorage),
    SHORTCUTS_KEY,
    { on },
  );
