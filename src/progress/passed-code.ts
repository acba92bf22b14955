import { type Form, fields, text } from './form.ts';
import { newer } from './newer.ts';
import { type Found, type Kept, readKey, type Shelf, writeKey } from './shelf.ts';

/** The code with which a reader last passed an exercise: what labs run as the reader's own. */
export interface PassedCode {
  readonly code: string;
  /** ISO 8601. */
  readonly passedAt: string;
}

/** What is stored for each exercise. */
export const passedCodeForm: Form<PassedCode> = fields({ code: text, passedAt: text });

const keyOf = (exercise: string) => `downhill:passed-code:v1:${exercise}`;

/** The code that passed this exercise last. */
export const readPassedCode = (shelf: Shelf, exercise: string): Found<PassedCode> =>
  readKey(shelf, keyOf(exercise), passedCodeForm);

/** Keeps code that has just passed, over the one before. */
export const keepPassedCode = (shelf: Shelf, exercise: string, code: string, now: Date): Kept =>
  writeKey(shelf, keyOf(exercise), { code, passedAt: now.toISOString() } satisfies PassedCode);

/** The code that passed later. */
export const mergedPassedCode = (mine: PassedCode, theirs: PassedCode): PassedCode =>
  newer(mine, theirs, ({ passedAt }) => passedAt);
