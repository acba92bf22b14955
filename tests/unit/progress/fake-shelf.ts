import type { Shelf } from '../../../src/progress/shelf.ts';

/** A shelf in memory, with its contents in the open. */
export function shelfOf(
  entries: Record<string, string> = {},
): Shelf & { readonly entries: Map<string, string> } {
  const map = new Map(Object.entries(entries));
  return {
    entries: map,
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, value) => void map.set(key, value),
    removeItem: (key) => void map.delete(key),
  };
}

/** A shelf that refuses everything the way a browser with full storage does. */
export const fullShelf: Shelf = {
  getItem: () => null,
  setItem: () => {
    throw new DOMException('exceeded', 'QuotaExceededError');
  },
  removeItem: () => {},
};
