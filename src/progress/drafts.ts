import * as z from 'zod/mini';
import { newer } from './newer.ts';
import { clearKey, type Found, type Kept, readKey, type Shelf, writeKey } from './shelf.ts';

/** The code a student last had in one exercise's editor. */
export interface Draft {
  readonly code: string;
  /** ISO 8601. */
  readonly savedAt: string;
}

/** What is stored for each exercise. */
export const draftSchema = z.object({ code: z.string(), savedAt: z.string() });

const keyOf = (exercise: string) => `downhill:draft:v1:${exercise}`;

/** The draft of an exercise. */
export const readDraft = (shelf: Shelf, exercise: string): Found<Draft> =>
  readKey(shelf, keyOf(exercise), draftSchema);

/** Keeps the code as the exercise's draft, over the one before. */
export const saveDraft = (shelf: Shelf, exercise: string, code: string, now: Date): Kept =>
  writeKey(shelf, keyOf(exercise), { code, savedAt: now.toISOString() } satisfies Draft);

/** Forgets the draft, so that the next visit starts from the starter. */
export const forgetDraft = (shelf: Shelf, exercise: string): void =>
  clearKey(shelf, keyOf(exercise));

/** Reads the code out of a `storage` event from another tab, if it is about this exercise's draft. */
export function draftInEvent(
  event: Pick<StorageEvent, 'key' | 'newValue'>,
  exercise: string,
): Draft | undefined {
  if (event.key !== keyOf(exercise)) return undefined;
  const { newValue } = event;
  const found = readKey(
    { getItem: () => newValue, setItem: () => {}, removeItem: () => {} },
    keyOf(exercise),
    draftSchema,
  );
  return found.kind === 'found' ? found.value : undefined;
}

/** The draft that was saved later. */
export const mergedDraft = (mine: Draft, theirs: Draft): Draft =>
  newer(mine, theirs, ({ savedAt }) => savedAt);
