import { type Opened, rawAttempts } from './attempts.ts';

/** The part of `Storage` that lists what it holds. */
export type Listed = Pick<Storage, 'length' | 'key' | 'getItem'>;

/** Everything this browser keeps for this site, as it is: for a reader to hold on to when something went wrong. */
export interface SavedData {
  readonly format: 'downhill-saved-data';
  readonly version: 1;
  /** ISO 8601. */
  readonly madeAt: string;
  /** Local storage: key → text, readable or not, with what was set aside. */
  readonly keys: Readonly<Record<string, string>>;
  readonly attempts: readonly unknown[];
  /** Exercise id → what stands in its editor on the page. */
  readonly editors: Readonly<Record<string, string>>;
  /** What could not be read, in sentences. */
  readonly missing: readonly string[];
}

/** Gathers it. What cannot be read is named in the file and costs nothing else. */
export async function gatherSavedData(
  storage: () => Listed,
  editors: Readonly<Record<string, string>>,
  now: Date,
  attempts: () => Promise<Opened<readonly unknown[]>> = rawAttempts,
): Promise<SavedData> {
  const missing: string[] = [];
  const keys: Record<string, string> = {};
  try {
    const shelf = storage();
    const names = Array.from({ length: shelf.length }, (_, k) => shelf.key(k) ?? '');
    for (const name of names.filter((one) => one.startsWith('downhill:')).toSorted())
      keys[name] = shelf.getItem(name) ?? '';
  } catch {
    missing.push('The browser does not let this page read its local storage.');
  }
  const read = await attempts();
  if (read.kind === 'unreadable') missing.push(read.why);
  return {
    format: 'downhill-saved-data',
    version: 1,
    madeAt: now.toISOString(),
    keys,
    attempts: read.kind === 'found' ? read.value : [],
    editors,
    missing,
  };
}
