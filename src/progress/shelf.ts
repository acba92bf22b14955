import type { Form } from './form.ts';

/** The part of `Storage` that is used, so that tests can hand in one that fails. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** What came of reading one key. `unreadable` means that something is there; `setAside` that a copy of it is safe. */
export type Found<T> =
  | { readonly kind: 'found'; readonly value: T }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unreadable'; readonly why: string; readonly setAside: boolean };

/** What came of writing one key; `why` is a sentence for the reader. */
export type Kept = { readonly kind: 'kept' } | { readonly kind: 'failed'; readonly why: string };

/** The browser's storage, or a shelf on which nothing can be put where the browser forbids it. */
export function openShelf(storage: () => Shelf): Shelf {
  try {
    return storage();
  } catch {
    return FORBIDDEN;
  }
}

const refuse = (): never => {
  throw new Error('this browser does not let the page store anything');
};
const FORBIDDEN: Shelf = { getItem: () => null, setItem: refuse, removeItem: refuse };

/** Whether a shelf is one on which nothing can be put. */
export const isForbidden = (shelf: Shelf): boolean => shelf === FORBIDDEN;

/**
 * Reads a key in the form that it is kept in. Text that does not fit is copied to `<key>:set-aside` before anything can
 * overwrite it; further such texts to `<key>:set-aside-2` and so on.
 */
export function readKey<T>(shelf: Shelf, key: string, form: Form<T>): Found<T> {
  let text: string | null;
  try {
    text = shelf.getItem(key);
  } catch (error) {
    return {
      kind: 'unreadable',
      why: `The browser refused to read what it had saved (${storageReason(error)}).`,
      setAside: false,
    };
  }
  if (text === null) return { kind: 'nothing' };
  const parsed = form.safeParse(parseJson(text));
  if (parsed.success) return { kind: 'found', value: parsed.data };
  const aside = setAside(shelf, key, text);
  return {
    kind: 'unreadable',
    why: `What this browser had saved is not in a form this page can read.${
      aside === undefined ? '' : ` It is kept in local storage as “${aside}”.`
    }`,
    setAside: aside !== undefined,
  };
}

/** The key under which a newer version of this site keeps the same thing, if it has been here. */
export function newerKey(
  shelf: Shelf,
  what: string,
  version: number,
  id?: string,
): string | undefined {
  const keys = Array.from({ length: VERSIONS_AHEAD }, (_, k) => keyName(what, version + 1 + k, id));
  try {
    return keys.find((key) => shelf.getItem(key) !== null);
  } catch {
    return undefined;
  }
}

/** How this site names its keys: what is kept, the version of its form, and what it is kept for. */
export const keyName = (what: string, version: number, id?: string): string =>
  `downhill:${what}:v${version}${id === undefined ? '' : `:${id}`}`;

/** How many versions an old page, held open or offline, is expected to fall behind. */
const VERSIONS_AHEAD = 8;

/** Different broken texts of one key that are kept apart. */
const ASIDES = 20;

/** The key to put an unreadable text aside under: the first that is free or holds it already; undefined where all are taken. */
export function asideKey(
  held: (key: string) => string | null,
  key: string,
  text: string,
): string | undefined {
  const asides = Array.from(
    { length: ASIDES },
    (_, k) => `${key}:set-aside${k === 0 ? '' : `-${k + 1}`}`,
  );
  return asides.find((aside) => (held(aside) ?? text) === text);
}

/** Copies the text aside; undefined where there is no room. */
function setAside(shelf: Shelf, key: string, text: string): string | undefined {
  const aside = asideKey((one) => shelf.getItem(one), key, text);
  if (aside === undefined || shelf.getItem(aside) === text) return aside;
  return writeText(shelf, aside, text).kind === 'kept' ? aside : undefined;
}

/** Writes a key as JSON. */
export const writeKey = (shelf: Shelf, key: string, value: unknown): Kept =>
  writeText(shelf, key, JSON.stringify(value));

/** Forgets a key; a browser that refuses has nothing to forget. */
export function clearKey(shelf: Shelf, key: string): void {
  try {
    shelf.removeItem(key);
  } catch {
    // Only a shelf that keeps nothing refuses this.
  }
}

function writeText(shelf: Shelf, key: string, text: string): Kept {
  try {
    shelf.setItem(key, text);
    return { kind: 'kept' };
  } catch (error) {
    return { kind: 'failed', why: storageReason(error) };
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Why a browser refuses to store something, as the end of a sentence. */
export function storageReason(error: unknown): string {
  if (error instanceof Error && error.name === 'QuotaExceededError') return 'its storage is full';
  return error instanceof Error ? error.message : String(error);
}
