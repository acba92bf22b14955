import { type Form, fields, optional, text } from './form.ts';
import { newer } from './newer.ts';
import { keepOtherDraft } from './other-drafts.ts';
import { clearKey, type Found, type Kept, readKey, type Shelf, writeKey } from './shelf.ts';

/** The code a student last had in one exercise's editor. */
export interface Draft {
  readonly code: string;
  /** When it was last edited, ISO 8601. */
  readonly savedAt: string;
  /** What the editor started with when it was written; unknown of drafts from before this was kept. */
  readonly starter?: string | undefined;
  /** Of the exercise when it was written. */
  readonly revision?: string | undefined;
}

/** What came of saving where another tab may have saved too. */
export type Stored =
  | Kept
  /** The other tab's edit is older than ours, which is saved; theirs is among the other drafts. */
  | { readonly kind: 'overrode'; readonly theirs: Draft }
  /** The other tab's edit is newer and stays; ours is among the other drafts. */
  | { readonly kind: 'yielded'; readonly theirs: Draft };

/** The version of the form in which drafts are kept. */
export const DRAFT_VERSION = 2;

/** What is stored for each exercise; of version 1, all that was there. */
export const draftForm: Form<Draft> = fields({
  code: text,
  savedAt: text,
  starter: optional(text),
  revision: optional(text),
});

const keyOf = (exercise: string): string => `downhill:draft:v2:${exercise}`;
/** Version 1 knew neither the starter nor the revision. */
const keyOfV1 = (exercise: string): string => `downhill:draft:v1:${exercise}`;

/** The draft of an exercise, brought into today's form where an older page wrote it. */
export function readDraft(shelf: Shelf, exercise: string): Found<Draft> {
  const now = readKey(shelf, keyOf(exercise), draftForm);
  if (now.kind === 'unreadable') return now;
  const old = readKey(shelf, keyOfV1(exercise), draftForm);
  if (old.kind !== 'found') return now.kind === 'nothing' ? old : now;
  return now.kind === 'nothing'
    ? migrate(shelf, exercise, old.value)
    : settle(shelf, exercise, now.value, old.value);
}

/** Keeps the code as the exercise's draft, over the one before. */
export const saveDraft = (shelf: Shelf, exercise: string, draft: Draft): Kept =>
  writeKey(shelf, keyOf(exercise), draft);

/**
 * Saves unless another tab has saved something that this one has not seen: then the newer edit stays and the older one
 * goes among the other drafts. `seen` is the code that this tab last knew to be saved.
 */
export function storeDraft(
  shelf: Shelf,
  exercise: string,
  mine: Draft,
  seen: string | undefined,
): Stored {
  const found = readDraft(shelf, exercise);
  if (found.kind === 'unreadable' && !found.setAside) return { kind: 'failed', why: found.why };
  const theirs = found.kind === 'found' ? found.value : undefined;
  if (theirs === undefined || theirs.code === seen || theirs.code === mine.code)
    return put(shelf, exercise, mine);
  const yields = mergedDraft(mine, theirs) === theirs;
  const { code, savedAt: at } = yields ? mine : theirs;
  const aside = keepOtherDraft(shelf, exercise, { code, at, why: 'another-tab' });
  if (aside.kind === 'failed') return aside;
  if (yields) return { kind: 'yielded', theirs };
  const kept = put(shelf, exercise, mine);
  return kept.kind === 'kept' ? { kind: 'overrode', theirs } : kept;
}

/** Forgets the draft, so that the next visit starts from the starter. */
export function forgetDraft(shelf: Shelf, exercise: string): void {
  clearKey(shelf, keyOf(exercise));
  clearKey(shelf, keyOfV1(exercise));
}

/** The draft that was edited later; `mine` where that is not known. */
export const mergedDraft = (mine: Draft, theirs: Draft): Draft =>
  newer(mine, theirs, ({ savedAt }) => savedAt);

/** Whether a `storage` event from another tab is about this exercise's draft. */
export const isDraftEvent = (event: Pick<StorageEvent, 'key'>, exercise: string): boolean =>
  event.key === keyOf(exercise) || event.key === keyOfV1(exercise);

/** An untouched starter is no draft: it may be improved by the course and should then be seen. */
function put(shelf: Shelf, exercise: string, draft: Draft): Kept {
  if (draft.code !== draft.starter) return saveDraft(shelf, exercise, draft);
  forgetDraft(shelf, exercise);
  return { kind: 'kept' };
}

function migrate(shelf: Shelf, exercise: string, old: Draft): Found<Draft> {
  if (saveDraft(shelf, exercise, old).kind === 'kept') clearKey(shelf, keyOfV1(exercise));
  return { kind: 'found', value: old };
}

/** A page of the older version, still open, has written beside the newer one: the newer edit stays. */
function settle(shelf: Shelf, exercise: string, now: Draft, old: Draft): Found<Draft> {
  const stays = mergedDraft(now, old);
  const older = stays === now ? old : now;
  const aside =
    stays.code === older.code ||
    keepOtherDraft(shelf, exercise, { code: older.code, at: older.savedAt, why: 'older-page' })
      .kind === 'kept';
  if (aside) migrate(shelf, exercise, stays);
  return { kind: 'found', value: stays };
}
