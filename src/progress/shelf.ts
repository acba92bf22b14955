import type { ZodMiniType } from 'zod/mini';

/** The part of `Storage` that is used, so that tests can hand in one that fails. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** What came of reading one key. `unreadable` means that something is there and that it was set aside, not lost. */
export type Found<T> =
  | { readonly kind: 'found'; readonly value: T }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unreadable'; readonly why: string };

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

/**
 * Reads a key as what `schema` describes. Text that does not fit is copied to `<key>:set-aside` before anything can
 * overwrite it.
 */
export function readKey<T>(shelf: Shelf, key: string, schema: ZodMiniType<T>): Found<T> {
  let text: string | null;
  try {
    text = shelf.getItem(key);
  } catch (error) {
    return {
      kind: 'unreadable',
      why: `The browser refused to read what it had saved (${storageReason(error)}).`,
    };
  }
  if (text === null) return { kind: 'nothing' };
  const parsed = schema.safeParse(parseJson(text));
  if (parsed.success) return { kind: 'found', value: parsed.data };
  const aside = `${key}:set-aside`;
  const kept = writeText(shelf, aside, text);
  return {
    kind: 'unreadable',
    why:
      kept.kind === 'kept'
        ? `What this browser had saved is not in a form this page can read. It is kept in local storage as “${aside}”.`
        : 'What this browser had saved is not in a form this page can read.',
  };
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
