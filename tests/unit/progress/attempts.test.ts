import { readFileSync } from 'node:fs';
import 'fake-indexeddb/auto';
import { IDBFactory, IDBOpenDBRequest } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import {
  type Attempt,
  countAttempts,
  DATABASE,
  keepAttempts,
  rawAttempts,
  readAttempts,
  replaceAttempts,
} from '../../../src/progress/attempts.ts';
import { ATTEMPTS_KEPT } from '../../../src/progress/attempts-kept.ts';

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const minute = (n: number): string => new Date(Date.UTC(2026, 0, 1, 12, n)).toISOString();

const attempt = (n: number, change: Partial<Attempt> = {}): Attempt => ({
  exercise: 'adam',
  at: minute(n),
  code: `// ${n}`,
  revision: 'abc',
  verdict: { status: 'failed', passed: n, total: 90, headline: 'Not yet.' },
  ...change,
});

const found = async (exercise = 'adam') => {
  const read = await readAttempts(exercise);
  if (read.kind !== 'found') throw new Error(read.why);
  return read.value;
};

const putRaw = async (...records: readonly unknown[]) => {
  await readAttempts('adam');
  const database = await openDB(DATABASE.name, DATABASE.version);
  for (const record of records) await database.add('attempts', record);
  database.close();
};

it('attempts come back newest first, each exercise for itself', async () => {
  await keepAttempts([attempt(1), attempt(3), attempt(2, { exercise: 'mse' })]);
  await keepAttempts([attempt(2)]);
  expect((await found()).attempts).toEqual([attempt(3), attempt(2), attempt(1)]);
  expect((await found('mse')).attempts).toEqual([attempt(2, { exercise: 'mse' })]);
  expect(await found('nadam')).toEqual({ attempts: [], unreadable: 0 });
});

it('the newest fifty of each exercise stay, whatever order they come in', async () => {
  await keepAttempts([attempt(1, { exercise: 'mse' })]);
  for (let n = 60; n > 0; n -= 1) await keepAttempts([attempt(n)]);
  const { attempts } = await found();
  expect(attempts).toHaveLength(ATTEMPTS_KEPT);
  expect([attempts.at(0)?.at, attempts.at(-1)?.at]).toEqual([minute(60), minute(11)]);
  expect((await found('mse')).attempts).toHaveLength(1);
});

it('an attempt that is there already is not added again', async () => {
  await keepAttempts([attempt(1), attempt(2)]);
  await keepAttempts([attempt(2), attempt(3)]);
  expect((await found()).attempts).toHaveLength(3);
});

it('attempts are counted by exercise with the first and the last time', async () => {
  await keepAttempts([attempt(2), attempt(1), attempt(7), attempt(4, { exercise: 'mse' })]);
  expect(await countAttempts()).toEqual({
    kind: 'found',
    value: {
      adam: { number: 3, first: minute(1), last: minute(7) },
      mse: { number: 1, first: minute(4), last: minute(4) },
    },
  });
});

it('a record that does not fit is counted, never shown, and never removed', async () => {
  const odd = { exercise: 'adam', at: 'yesterday', code: 7 };
  const stranger = 'not an attempt at all';
  await putRaw(odd, stranger);
  for (let n = 1; n <= 55; n += 1) await keepAttempts([attempt(n)]);
  const { attempts, unreadable } = await found();
  expect([attempts.length, unreadable]).toEqual([ATTEMPTS_KEPT, 1]);
  const raw = await rawAttempts();
  expect(raw.kind === 'found' && raw.value).toEqual(expect.arrayContaining([odd, stranger]));
});

it('a database of a newer course is left alone, and the reader is told', async () => {
  const newer = await openDB(DATABASE.name, DATABASE.version + 1, {
    upgrade: (database) => {
      database.createObjectStore('tries');
    },
  });
  await newer.put('tries', 'precious', 'adam');
  const why = expect.stringMatching(/newer version/);
  expect(await keepAttempts([attempt(1)])).toEqual({ kind: 'failed', why });
  expect(await readAttempts('adam')).toEqual({ kind: 'unreadable', why, setAside: true });
  expect(await newer.get('tries', 'adam')).toBe('precious');
  newer.close();
});

it('a browser that forbids or fills up its database fails with a sentence, never with an exception', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('no', 'QuotaExceededError');
  });
  expect(await keepAttempts([attempt(1)])).toEqual({
    kind: 'failed',
    why: 'its storage is full',
  });
  vi.stubGlobal('indexedDB', undefined);
  expect((await readAttempts('adam')).kind).toBe('unreadable');
});

it('a database that never answers is given up', async () => {
  vi.useFakeTimers();
  vi.spyOn(indexedDB, 'open').mockImplementation(() => new IDBOpenDBRequest());
  const kept = keepAttempts([attempt(1)]);
  await vi.advanceTimersByTimeAsync(6000);
  expect(await kept).toEqual({ kind: 'failed', why: 'its database does not answer' });
  vi.useRealTimers();
});

it('all of them give place to others as they are, readable or not, and come back the same way', async () => {
  await keepAttempts([attempt(1)]);
  await putRaw({ odd: true });
  const before = await rawAttempts();
  if (before.kind !== 'found') throw new Error(before.why);
  expect(await replaceAttempts([attempt(2)])).toEqual({ kind: 'kept' });
  expect((await found()).attempts).toEqual([attempt(2)]);
  expect(await replaceAttempts(before.value)).toEqual({ kind: 'kept' });
  expect(await rawAttempts()).toEqual(before);
});

it('attempts as version 1 stored them are read', async () => {
  const stored = JSON.parse(readFileSync('tests/fixtures/storage/v1-attempts.json', 'utf8'));
  await putRaw(...stored);
  expect(await found('momentum')).toEqual({ attempts: stored, unreadable: 0 });
});
