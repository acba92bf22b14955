import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { AttemptLog } from '../../../src/islands/exercise-attempts.ts';
import type { Note, Notes } from '../../../src/islands/exercise-notes.ts';
import type { Judged } from '../../../src/islands/grader-contract.ts';
import { ATTEMPTS_KEPT } from '../../../src/progress/attempts-kept.ts';

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
const logOf = () => new AttemptLog('adam', 'abc', notes as Notes);
const codes = ({ attempts }: Awaited<ReturnType<AttemptLog['read']>>) =>
  attempts.map(({ code }) => code);
const newest = Array.from({ length: ATTEMPTS_KEPT }, (_, k) => `// ${ATTEMPTS_KEPT + 4 - k}`);

beforeEach(() => {
  told = [];
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
