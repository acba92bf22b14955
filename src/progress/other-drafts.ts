import { type Form, fields, listOf, oneOf, text } from './form.ts';
import { type Found, type Kept, readKey, type Shelf, writeKey } from './shelf.ts';

/** Code that stood in the editor and gave way to other code: what could otherwise be lost without a word. */
export interface OtherDraft {
  readonly code: string;
  /** When it gave way, ISO 8601. */
  readonly at: string;
  readonly why: Displaced;
}

/** What took its place. */
export type Displaced =
  | 'another-tab'
  | 'older-page'
  | 'reset'
  | 'attempt'
  | 'new-starter'
  | 'shared-link'
  | 'import';

/** Versions kept of each exercise. */
const KEPT = 10;

const whys = [
  'another-tab',
  'older-page',
  'reset',
  'attempt',
  'new-starter',
  'shared-link',
  'import',
] as const satisfies readonly Displaced[];
/** What is stored for each exercise. */
export const otherDraftsForm: Form<readonly OtherDraft[]> = listOf(
  fields({ code: text, at: text, why: oneOf(whys) }),
);

const keyOf = (exercise: string): string => `downhill:other-drafts:v1:${exercise}`;

/** The displaced code of an exercise, newest first. */
export const readOtherDrafts = (shelf: Shelf, exercise: string): Found<readonly OtherDraft[]> =>
  readKey(shelf, keyOf(exercise), otherDraftsForm);

/** Keeps displaced code; the same code is kept once, with its newest time. */
export function keepOtherDraft(shelf: Shelf, exercise: string, other: OtherDraft): Kept {
  const found = readOtherDrafts(shelf, exercise);
  if (found.kind === 'unreadable' && !found.setAside) return { kind: 'failed', why: found.why };
  return writeKey(
    shelf,
    keyOf(exercise),
    mergedOtherDrafts([other], found.kind === 'found' ? found.value : []),
  );
}

/** Those of both, each code once with its newest time; the newest {@link KEPT} stay. */
export function mergedOtherDrafts(
  mine: readonly OtherDraft[],
  theirs: readonly OtherDraft[],
): readonly OtherDraft[] {
  const all = [...mine, ...theirs].toSorted((a, b) => b.at.localeCompare(a.at));
  return all
    .filter(({ code }, k) => all.findIndex((one) => one.code === code) === k)
    .slice(0, KEPT);
}
