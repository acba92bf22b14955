import { type Form, recordOf, text } from './form.ts';
import { ANSWERS_KEY } from './kept-keys.ts';
import { type Found, type Kept, readKey, type Shelf, writeKey } from './shelf.ts';

/** Checkpoint id → the choice last committed to. */
export type Answers = Readonly<Record<string, string>>;

/** What is stored under {@link ANSWERS_KEY}. */
export const answersForm: Form<Answers> = recordOf(text);

/** The remembered answers. */
export const readAnswers = (shelf: Shelf): Found<Answers> =>
  readKey(shelf, ANSWERS_KEY, answersForm);

/** Remembers one answer, or forgets it when `choice` is undefined. */
export function writeAnswer(shelf: Shelf, id: string, choice: string | undefined): Kept {
  const found = readAnswers(shelf);
  const { [id]: _, ...others } = found.kind === 'found' ? found.value : {};
  return writeKey(shelf, ANSWERS_KEY, choice === undefined ? others : { ...others, [id]: choice });
}

/** Both readers' answers; where they differ, the choice of `mine`, as neither has a date. */
export const mergedAnswers = (mine: Answers, theirs: Answers): Answers => ({ ...theirs, ...mine });
