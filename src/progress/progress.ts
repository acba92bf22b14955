import { type Form, fields, optional, recordOf, text } from './form.ts';
import { PROGRESS_KEY } from './kept-keys.ts';
import { type Found, type Kept, readKey, type Shelf, writeKey } from './shelf.ts';

/** How far this browser's reader has come. */
export interface Progress {
  /** Exercise id → when it was first passed, ISO 8601. */
  readonly passed: Readonly<Record<string, string>>;
  /** The path of the page to continue from. */
  readonly last?: string | undefined;
}

/** What is stored under {@link PROGRESS_KEY}. */
export const progressForm: Form<Progress> = fields({
  passed: recordOf(text),
  last: optional(text),
});

/** What this browser remembers of the reader's progress. */
export const readProgress = (shelf: Shelf): Found<Progress> =>
  readKey(shelf, PROGRESS_KEY, progressForm);

/** Notes that the exercise is passed. The first time counts: a later pass keeps the earlier date. */
export function recordPass(shelf: Shelf, exercise: string, path: string, now: Date): Kept {
  const before = known(shelf);
  const passed = { [exercise]: now.toISOString(), ...before.passed };
  return writeKey(shelf, PROGRESS_KEY, { passed, last: path } satisfies Progress);
}

/** Notes the page to continue from. */
export const recordVisit = (shelf: Shelf, path: string): Kept =>
  writeKey(shelf, PROGRESS_KEY, { ...known(shelf), last: path } satisfies Progress);

/** Every pass of both, each with its earlier date; the place to continue from stays where `mine` has one. */
export function mergedProgress(mine: Progress, theirs: Progress): Progress {
  const passed: Record<string, string> = { ...theirs.passed, ...mine.passed };
  for (const [exercise, date] of Object.entries(theirs.passed))
    if (isEarlier(date, passed[exercise])) passed[exercise] = date;
  return { passed, last: mine.last ?? theirs.last };
}

const isEarlier = (date: string, than: string | undefined): boolean =>
  than !== undefined && Date.parse(date) < Date.parse(than);

function known(shelf: Shelf): Progress {
  const found = readProgress(shelf);
  return found.kind === 'found' ? found.value : { passed: {} };
}
