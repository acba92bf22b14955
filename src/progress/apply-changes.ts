import type { Change } from './import-plan.ts';
import { type Kept, type Shelf, storageReason } from './shelf.ts';

/** Makes all changes or none: where one fails, those before it are taken back. */
export function applyChanges(shelf: Shelf, changes: readonly Change[]): Kept {
  const done: Change[] = [];
  try {
    for (const change of changes) {
      put(shelf, change.key, change.after);
      done.push(change);
    }
    return { kind: 'kept' };
  } catch (error) {
    for (const { key, before } of done.reverse()) put(shelf, key, before);
    return { kind: 'failed', why: storageReason(error) };
  }
}

/** The changes that take others back, leaving out the keys that hold something else by now. */
export const undoing = (shelf: Shelf, changes: readonly Change[]): readonly Change[] =>
  changes
    .filter(({ key, after }) => shelf.getItem(key) === after)
    .map(({ key, before, after }) => ({ key, before: after, after: before }));

function put(shelf: Shelf, key: string, text: string | null): void {
  if (text === null) shelf.removeItem(key);
  else shelf.setItem(key, text);
}
