import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DraftKeeper } from '../../../src/islands/exercise-draft.ts';
import type { Stored } from '../../../src/progress/drafts.ts';
import type { Shelf } from '../../../src/progress/shelf.ts';
import { fullShelf, shelfOf } from '../progress/fake-shelf.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const KEY = 'downhill:draft:v2:adam';
const keeperOf = (shelf: Shelf, told: (stored: Stored) => void = () => {}) =>
  new DraftKeeper({ shelf, exercise: 'adam', starter: 'starter', revision: 'r1', told });
const codeIn = (text: string | undefined): unknown => JSON.parse(text ?? '{}').code;

it('a draft is kept within 300 ms of the last key, and not at every key', () => {
  const shelf = shelfOf();
  const told: Stored[] = [];
  const keeper = keeperOf(shelf, (stored) => told.push(stored));
  for (const code of ['a', 'ab', 'abc']) {
    keeper.edited(code);
    vi.advanceTimersByTime(50);
  }
  expect(shelf.entries.size).toBe(0);
  vi.advanceTimersByTime(250);
  expect(codeIn(shelf.entries.get(KEY))).toBe('abc');
  expect(told).toEqual([{ kind: 'kept' }]);
});

it('leaving the page keeps what is pending at once, and only once', () => {
  const shelf = shelfOf();
  const told: Stored[] = [];
  const keeper = keeperOf(shelf, (stored) => told.push(stored));
  keeper.edited('a');
  keeper.flush();
  expect(codeIn(shelf.entries.get(KEY))).toBe('a');
  keeper.flush();
  vi.advanceTimersByTime(1000);
  expect(told).toHaveLength(1);
});

it('going back to the starter forgets the draft', () => {
  const shelf = shelfOf();
  const keeper = keeperOf(shelf);
  keeper.edited('a');
  keeper.flush();
  keeper.edited('starter');
  keeper.flush();
  expect(shelf.entries.has(KEY)).toBe(false);
});

it('a draft that cannot be kept is told with the reason', () => {
  const told: Stored[] = [];
  const keeper = keeperOf(fullShelf, (stored) => told.push(stored));
  keeper.edited('a');
  keeper.flush();
  expect(told).toEqual([{ kind: 'failed', why: 'its storage is full' }]);
});

it('a draft that could not be kept is tried again when the page is left', () => {
  const shelf = shelfOf();
  let full = true;
  const keeper = keeperOf({
    ...shelf,
    setItem: (key, text) => (full ? fullShelf : shelf).setItem(key, text),
  });
  keeper.edited('a');
  keeper.flush();
  full = false;
  keeper.flush();
  expect(codeIn(shelf.entries.get(KEY))).toBe('a');
});

it('a tab with nothing unsaved follows the other tab, once', () => {
  const shelf = shelfOf();
  const [here, there] = [keeperOf(shelf), keeperOf(shelf)];
  here.read();
  there.edited('theirs');
  there.flush();
  expect(here.follow({ key: KEY })?.code).toBe('theirs');
  expect(here.follow({ key: KEY })).toBeUndefined();
  expect(here.follow({ key: 'downhill:draft:v2:adamw' })).toBeUndefined();
});

it('a tab in which something is unsaved does not follow, and what it overrides is told', () => {
  const shelf = shelfOf();
  const told: Stored[] = [];
  const [here, there] = [keeperOf(shelf, (stored) => told.push(stored)), keeperOf(shelf)];
  here.read();
  there.edited('theirs');
  there.flush();
  vi.advanceTimersByTime(10);
  here.edited('mine');
  expect(here.follow({ key: KEY })).toBeUndefined();
  here.flush();
  expect(told).toMatchObject([{ kind: 'overrode', theirs: { code: 'theirs' } }]);
  expect(codeIn(shelf.entries.get(KEY))).toBe('mine');
});

it('a draft stays with the starter it was written for until the reader accepts the new one', () => {
  const old = { code: 'a', savedAt: '2026-01-01T00:00:00.000Z', starter: 'before', revision: 'r0' };
  const shelf = shelfOf({ [KEY]: JSON.stringify(old) });
  const kept = () => JSON.parse(shelf.entries.get(KEY) ?? '{}');
  const keeper = keeperOf(shelf);
  keeper.read();
  keeper.edited('b');
  keeper.flush();
  expect(kept()).toMatchObject({ code: 'b', starter: 'before', revision: 'r0' });
  keeper.accept('b');
  keeper.flush();
  expect(kept()).toMatchObject({ code: 'b', starter: 'starter', revision: 'r1' });
});
