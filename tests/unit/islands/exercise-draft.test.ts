import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DraftKeeper } from '../../../src/islands/exercise-draft.ts';
import type { Kept } from '../../../src/progress/shelf.ts';
import { fullShelf, shelfOf } from '../progress/fake-shelf.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const KEY = 'downhill:draft:v1:adam';
const codeIn = (text: string | undefined): unknown => JSON.parse(text ?? '{}').code;

it('a draft is kept within 300 ms of the last key, and not at every key', () => {
  const shelf = shelfOf();
  const told: Kept[] = [];
  const keeper = new DraftKeeper(shelf, 'adam', 'starter', (kept) => told.push(kept));
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
  const told: Kept[] = [];
  const keeper = new DraftKeeper(shelf, 'adam', 'starter', (kept) => told.push(kept));
  keeper.edited('a');
  keeper.flush();
  expect(codeIn(shelf.entries.get(KEY))).toBe('a');
  keeper.flush();
  vi.advanceTimersByTime(1000);
  expect(told).toHaveLength(1);
});

it('going back to the starter forgets the draft', () => {
  const shelf = shelfOf();
  const keeper = new DraftKeeper(shelf, 'adam', 'starter', () => {});
  keeper.edited('a');
  keeper.flush();
  keeper.edited('starter');
  keeper.flush();
  expect(shelf.entries.has(KEY)).toBe(false);
});

it('a draft that cannot be kept is told with the reason', () => {
  const told: Kept[] = [];
  const keeper = new DraftKeeper(fullShelf, 'adam', 'starter', (kept) => told.push(kept));
  keeper.edited('a');
  keeper.flush();
  expect(told).toEqual([{ kind: 'failed', why: 'its storage is full' }]);
});
