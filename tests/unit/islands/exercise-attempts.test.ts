import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { AttemptLog } from '../../../src/islands/exercise-attempts.ts';
import type { Note, Notes } from '../../../src/islands/exercise-notes.ts';
import type { Judged } from '../../../src/islands/grader-contract.ts';
import { ATTEMPTS_KEPT } from '../../../src/progress/attempts-kept.ts';
import { shelfOf } from '../progress/fake-shelf.ts';

const FAILED = {
  report: { status: 'failed', passed: 1, total: 9, headline: 'Not yet.' },
} as Judged;

let told: Note[] = [];
const notes: Pick<Notes, 'tell' | 'clear'> = {
  tell: (note) => told.push(note),
  clear: () => {
    told = [];
  },
};
let shelf = shelfOf();
const logOf = () => new AttemptLog('adam', 'abc', shelf, notes as Notes);
const DUE = 'downhill:attempts-due:v1:adam';
const codes = ({ attempts }: Awaited<ReturnType<AttemptLog['read']>>) =>
  attempts.map(({ code }) => code);
const newest = Array.from({ length: ATTEMPTS_KEPT }, (_, k) => `// ${ATTEMPTS_KEPT + 4 - k}`);

beforeEach(() => {
  told = [];
  shelf = shelfOf();
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

async function checkOften(log: AttemptLog): Promise<void> {
  for (let k = 0; k < ATTEMPTS_KEPT + 5; k += 1) {
    vi.setSystemTime(Date.UTC(2026, 0, 1, 12, k));
    await log.note(FAILED, `// ${k}`);
  }
}

it('a long visit lists as many attempts as are kept, the newest', async () => {
  const log = logOf();
  await checkOften(log);
  expect(codes(await log.read())).toEqual(newest);
  expect(told).toEqual([]);
});

it('where nothing can be kept, the visit’s own are listed, as many and no more', async () => {
  vi.stubGlobal('indexedDB', undefined);
  const log = logOf();
  await checkOften(log);
  const list = await log.read();
  expect(codes(list)).toEqual(newest);
  expect(list.why).toBeDefined();
  expect(told.at(-1)?.sentence).toMatch(/^This attempt could not be kept: .+ It is listed until/);
});

it('an attempt is listed from the moment it is noted', async () => {
  const log = logOf();
  const noted = log.note(FAILED, '// now');
  expect(codes(await log.read())).toEqual(['// now']);
  await noted;
  expect(codes(await log.read())).toEqual(['// now']);
});

it('an attempt stands in local storage at once, until the database has it', async () => {
  const noted = logOf().note(FAILED, '// now');
  expect(shelf.entries.get(DUE)).toContain('// now');
  await noted;
  expect(shelf.entries.has(DUE)).toBe(false);
});

it('an attempt that a page was left with is put into the database by the next, once', async () => {
  void logOf().note(FAILED, '// left with');
  const left = shelf.entries.get(DUE) ?? '';
  vi.stubGlobal('indexedDB', new IDBFactory());
  shelf = shelfOf({ [DUE]: left });
  const log = logOf();
  await log.note(FAILED, '// next');
  expect(codes(await log.read()).toSorted()).toEqual(['// left with', '// next']);
  expect(shelf.entries.has(DUE)).toBe(false);
  // Another tab may have been as quick.
  shelf = shelfOf({ [DUE]: left });
  expect(codes(await logOf().read()).toSorted()).toEqual(['// left with', '// next']);
});

it('where the database cannot be opened, what a page was left with stays where it is', async () => {
  void logOf().note(FAILED, '// left with');
  const left = shelf.entries.get(DUE) ?? '';
  shelf = shelfOf({ [DUE]: left });
  vi.stubGlobal('indexedDB', undefined);
  await logOf().read();
  expect(shelf.entries.get(DUE)).toBe(left);
});

it('what stands there in no form that can be read is set aside', async () => {
  shelf = shelfOf({ [DUE]: '{broken' });
  expect(codes(await logOf().read())).toEqual([]);
  expect([...shelf.entries]).toEqual([[`${DUE}:set-aside`, '{broken']]);
});
