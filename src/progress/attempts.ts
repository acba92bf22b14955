import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import * as z from 'zod/mini';
import type { Status } from '../grading/verdict.ts';
import { ATTEMPTS_KEPT } from './attempts-kept.ts';
import { dueKey } from './due-attempts.ts';
import { clearKey, type Kept, readKey, type Shelf, storageReason } from './shelf.ts';

/** One check of one exercise: what was graded and what came of it. */
export interface Attempt {
  readonly exercise: string;
  /** ISO 8601. */
  readonly at: string;
  readonly code: string;
  /** Of the exercise that graded it. */
  readonly revision: string;
  readonly verdict: {
    readonly status: Status;
    readonly passed: number;
    readonly total: number;
    readonly headline: string;
  };
}

/** The attempts at one exercise, newest first. */
export interface AttemptList {
  readonly attempts: readonly Attempt[];
  /** Records that this page cannot read; they stay where they are. */
  readonly unreadable: number;
}

/** How often an exercise was checked, as far as is kept; times in ISO 8601. */
export interface AttemptCount {
  readonly number: number;
  readonly first: string;
  readonly last: string;
}

/** What came of reading the database; one that is empty is found. */
export type Opened<T> =
  | { readonly kind: 'found'; readonly value: T }
  | { readonly kind: 'unreadable'; readonly why: string; readonly setAside: true };

/** The IndexedDB database of this site; a page of a newer course opens it with a higher version, which locks older pages out. */
export const DATABASE = { name: 'downhill', version: 1 } as const;

/** A database that does not answer is told as trouble after this time. */
const DEADLINE_MS = 5000;

const STATUSES = ['passed', 'failed', 'invalid', 'threw', 'timeout', 'memory'] as const;
const count = z.int().check(z.minimum(0));
/** What each record is read as. */
export const attemptSchema: z.ZodMiniType<Attempt> = z.object({
  exercise: z.string(),
  at: z.iso.datetime(),
  code: z.string(),
  revision: z.string(),
  verdict: z.object({
    status: z.enum(STATUSES satisfies readonly Status[]),
    passed: count,
    total: count,
    headline: z.string(),
  }),
});

interface Layout extends DBSchema {
  readonly attempts: {
    readonly key: number;
    readonly value: unknown;
    readonly indexes: { readonly exercise: string };
  };
}

/** What is kept of one exercise. */
export const readAttempts = (exercise: string): Promise<Opened<AttemptList>> =>
  reading(async (database) => {
    const stored = await database.getAllFromIndex('attempts', 'exercise', exercise);
    const attempts = stored.filter(isAttempt).toSorted(newestFirst);
    return { attempts, unreadable: stored.length - attempts.length };
  });

/** How often each exercise was checked; exercises that were not are left out. */
export const countAttempts = (): Promise<Opened<Readonly<Record<string, AttemptCount>>>> =>
  reading(async (database) => {
    const counts: Record<string, AttemptCount> = {};
    const stored = (await database.getAll('attempts')).filter(isAttempt).toSorted(newestFirst);
    for (const { exercise, at } of stored) {
      const { number, last } = counts[exercise] ?? { number: 0, last: at };
      counts[exercise] = { number: number + 1, first: at, last };
    }
    return counts;
  });

/** Everything in the database as it is, readable or not. */
export const rawAttempts = (): Promise<Opened<readonly unknown[]>> =>
  reading((database) => database.getAll('attempts'));

/** Adds attempts that are not there yet; of each of their exercises the newest {@link ATTEMPTS_KEPT} stay. */
export async function keepAttempts(attempts: readonly Attempt[]): Promise<Kept> {
  try {
    await withDatabase(async (database) => {
      const work = database.transaction('attempts', 'readwrite', { durability: 'strict' });
      for (const exercise of new Set(attempts.map((attempt) => attempt.exercise))) {
        const keys = await work.store.index('exercise').getAllKeys(exercise);
        const values = await work.store.index('exercise').getAll(exercise);
        const stored = values.flatMap((value, k) => {
          const key = keys[k];
          return key !== undefined && isAttempt(value) ? [{ key, ...value }] : [];
        });
        const fresh = attempts.filter(
          (one) => one.exercise === exercise && !stored.some((other) => isSame(one, other)),
        );
        for (const one of fresh) stored.push({ ...one, key: await work.store.add(one) });
        for (const { key } of stored.toSorted(newestFirst).slice(ATTEMPTS_KEPT))
          await work.store.delete(key);
      }
      await work.done;
    });
    return { kind: 'kept' };
  } catch (error) {
    return { kind: 'failed', why: databaseReason(error) };
  }
}

/** Keeps the attempts at an exercise that an earlier page was left with before the database had them. */
export async function keepDue(shelf: Shelf, exercise: string): Promise<void> {
  const due = readKey(shelf, dueKey(exercise), z.array(attemptSchema));
  if (due.kind === 'found' && (await keepAttempts(due.value)).kind === 'failed') return;
  // What could not be read has been set aside.
  if (due.kind === 'found' || (due.kind === 'unreadable' && due.setAside))
    clearKey(shelf, dueKey(exercise));
}

/** Makes the database hold these records, as they are, and no others: all of them or, where that fails, what it held before. */
export async function replaceAttempts(records: readonly unknown[]): Promise<Kept> {
  try {
    await withDatabase(async (database) => {
      const work = database.transaction('attempts', 'readwrite', { durability: 'strict' });
      await work.store.clear();
      for (const record of records) await work.store.add(record);
      await work.done;
    });
    return { kind: 'kept' };
  } catch (error) {
    return { kind: 'failed', why: databaseReason(error) };
  }
}

/** Whether a record is an attempt that this page can read. */
export const isAttempt = (value: unknown): value is Attempt =>
  attemptSchema.safeParse(value).success;

const isSame = (a: Attempt, b: Attempt): boolean => a.at === b.at && a.code === b.code;

const newestFirst = (a: Attempt, b: Attempt): number => b.at.localeCompare(a.at);

async function reading<T>(
  read: (database: IDBPDatabase<Layout>) => Promise<T>,
): Promise<Opened<T>> {
  try {
    return { kind: 'found', value: await withDatabase(read) };
  } catch (error) {
    return {
      kind: 'unreadable',
      why: `The attempts kept in this browser cannot be read: ${databaseReason(error)}.`,
      // Nothing writes over what the database holds.
      setAside: true,
    };
  }
}

/** Opened for each use, so that no tab ever stands in the way of another that needs to upgrade. */
async function withDatabase<T>(use: (database: IDBPDatabase<Layout>) => Promise<T>): Promise<T> {
  const opening = openDB<Layout>(DATABASE.name, DATABASE.version, {
    upgrade: (database) => {
      database
        .createObjectStore('attempts', { autoIncrement: true })
        .createIndex('exercise', 'exercise');
    },
  });
  const used = opening.then((database) => use(database).finally(() => database.close()));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('its database does not answer')), DEADLINE_MS);
  });
  return Promise.race([used, late]).finally(() => clearTimeout(timer));
}

function databaseReason(error: unknown): string {
  if (error instanceof Error && error.name === 'VersionError')
    return 'a newer version of this site keeps them, and they are left as they are; reload the page to get it';
  return storageReason(error);
}
