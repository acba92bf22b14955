import type { Draft } from '../progress/drafts.ts';
import type { Note, NoteAction } from './exercise-notes.ts';
import { timeWords } from './time-words.ts';

/** What the reader can do about a course that has changed under a draft. */
export interface StarterChoices {
  readonly read: () => string;
  readonly keep: () => void;
  readonly take: () => void;
}

/** What to tell the writer of a draft when the exercise is no longer as it was; nothing when it is, or when that is not known. */
export function starterNote(
  draft: Draft,
  now: { readonly starter: string; readonly revision: string },
  place: HTMLElement,
  { read, keep, take }: StarterChoices,
): Note | undefined {
  const when = timeWords(draft.savedAt, 'an earlier visit');
  const close = () => {
    place.replaceChildren();
    place.hidden = true;
  };
  const closing = (act: () => void) => () => {
    act();
    close();
  };
  const keepMine: NoteAction = { label: 'Keep mine', act: closing(keep) };
  if (draft.starter !== undefined && draft.starter !== now.starter)
    return {
      topic: 'starter',
      kind: 'news',
      sentence: `The exercise’s starter changed since you wrote this (${when}). Your code is as you left it.`,
      actions: [
        {
          label: 'Compare with the new starter',
          act: () =>
            void import('./code-diff-table.tsx').then(({ showDiff }) =>
              showDiff(place, {
                left: { name: 'Your code', code: read() },
                right: { name: 'The new starter', code: now.starter },
              }),
            ),
        },
        { label: 'Take the new starter', act: closing(take) },
        keepMine,
      ],
    };
  if (draft.revision !== undefined && draft.revision !== now.revision)
    return {
      topic: 'starter',
      kind: 'news',
      sentence: `The exercise was revised since you wrote this (${when}): a check may now come out differently. Your code is as you left it.`,
      actions: [{ ...keepMine, label: 'Understood' }],
    };
  return undefined;
}
