import * as z from 'zod/mini';
import { clearKey, type Kept, readKey, type Shelf, writeKey } from './shelf.ts';

const keyOf = (exercise: string) => `downhill:replaced:v1:${exercise}`;
const schema = z.object({ code: z.string() });

/** Keeps the reader's own code while someone else's stands in its place, over the one before. */
export const keepReplaced = (shelf: Shelf, exercise: string, code: string): Kept =>
  writeKey(shelf, keyOf(exercise), { code });

/** The code that someone else's took the place of, if it did. */
export function readReplaced(shelf: Shelf, exercise: string): string | undefined {
  const found = readKey(shelf, keyOf(exercise), schema);
  return found.kind === 'found' ? found.value.code : undefined;
}

/** Forgets it, once the reader has it back or wants it no more. */
export const forgetReplaced = (shelf: Shelf, exercise: string): void =>
  clearKey(shelf, keyOf(exercise));
