/** Checkpoint id → the choice last committed to. */
export type Answers = Readonly<Record<string, string>>;

/** The part of `Storage` this needs, so that tests can hand in one that fails. */
export type AnswerStorage = Pick<Storage, 'getItem' | 'setItem'>;

export const ANSWERS_KEY = 'downhill:checkpoints:v1';

/** The remembered answers; none where the browser refuses, or where something else was stored under the key. */
export function readAnswers(storage: () => AnswerStorage): Answers {
  try {
    return parseAnswers(JSON.parse(storage().getItem(ANSWERS_KEY) ?? '{}'));
  } catch {
    return {};
  }
}

/** Remembers one answer, or forgets it when `choice` is undefined; a browser that refuses loses only the memory. */
export function writeAnswer(
  storage: () => AnswerStorage,
  id: string,
  choice: string | undefined,
): void {
  const { [id]: _, ...others } = readAnswers(storage);
  const answers = choice === undefined ? others : { ...others, [id]: choice };
  try {
    storage().setItem(ANSWERS_KEY, JSON.stringify(answers));
  } catch {
    // The page works without its memory.
  }
}

/** Keeps the entries that are text; a stored list or number yields no answers at all. */
function parseAnswers(stored: unknown): Answers {
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return {};
  return Object.fromEntries(
    Object.entries(stored).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );
}
