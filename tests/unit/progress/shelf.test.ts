import { describe, expect, it } from 'vitest';
import { count, text } from '../../../src/progress/form.ts';
import { noteHelp } from '../../../src/progress/help.ts';
import { keepOtherDraft, readOtherDrafts } from '../../../src/progress/other-drafts.ts';
import {
  asideKey,
  clearKey,
  isForbidden,
  newerKey,
  openShelf,
  readKey,
  type Shelf,
  storageReason,
} from '../../../src/progress/shelf.ts';
import { forgetStudent, keepStudent, readStudent } from '../../../src/progress/student.ts';
import { fullShelf, shelfOf } from './fake-shelf.ts';

/** A shelf with these entries on which nothing more can be put. */
const full = (entries: Record<string, string>): Shelf => ({
  ...fullShelf,
  getItem: (key) => entries[key] ?? null,
});
const mute: Shelf = {
  ...fullShelf,
  getItem: () => {
    throw new Error('denied');
  },
};
const unreadable = 'What this browser had saved is not in a form this page can read.';

describe('a text that cannot be read', () => {
  it('is set aside, and the reader told where', () => {
    const shelf = shelfOf({ k: '"x"' });
    expect(readKey(shelf, 'k', count)).toEqual({
      kind: 'unreadable',
      why: `${unreadable} It is kept in local storage as “k:set-aside”.`,
      setAside: true,
    });
    expect(shelf.entries.get('k:set-aside')).toBe('"x"');
  });

  it('stays alone where there is no room, or all places are taken', () => {
    expect(readKey(full({ k: '{' }), 'k', count)).toEqual({
      kind: 'unreadable',
      why: unreadable,
      setAside: false,
    });
    const taken = Object.fromEntries(
      Array.from({ length: 20 }, (_, k) => [`k:set-aside${k === 0 ? '' : `-${k + 1}`}`, 'other']),
    );
    expect(asideKey((key) => taken[key] ?? null, 'k', '{')).toBeUndefined();
    expect(asideKey((key) => taken[key] ?? null, 'k', 'other')).toBe('k:set-aside');
    const shelf = shelfOf({ k: '{', ...taken });
    expect(readKey(shelf, 'k', count)).toMatchObject({ setAside: false });
    expect(shelf.entries.size).toBe(21);
  });

  it('counts as set aside where it already is, even on a full shelf', () =>
    expect(readKey(full({ k: '{', 'k:set-aside': '{' }), 'k', count)).toMatchObject({
      why: `${unreadable} It is kept in local storage as “k:set-aside”.`,
      setAside: true,
    }));

  it('is not read at all where the browser refuses', () => {
    expect(readKey(mute, 'k', text)).toEqual({
      kind: 'unreadable',
      why: 'The browser refused to read what it had saved (denied).',
      setAside: false,
    });
    expect(newerKey(mute, 'draft', 1)).toBeUndefined();
    expect(readKey(shelfOf(), 'k', text)).toEqual({ kind: 'nothing' });
  });

  it('is not overwritten where it could not be set aside', () => {
    const help = full({ 'downhill:help:v1:adam': '{' });
    expect(noteHelp(help, 'adam', { hints: 1 })).toEqual({ kind: 'failed', why: unreadable });
    const others = full({ 'downhill:other-drafts:v1:adam': '{' });
    const one = { code: 'a', at: '2026-01-01', why: 'reset' } as const;
    expect(keepOtherDraft(others, 'adam', one)).toEqual({ kind: 'failed', why: unreadable });
  });

  it('gives way once it is set aside', () => {
    const key = 'downhill:other-drafts:v1:adam';
    const shelf = shelfOf({ [key]: '{' });
    const one = { code: 'a', at: '2026-01-01', why: 'reset' } as const;
    expect(keepOtherDraft(shelf, 'adam', one)).toEqual({ kind: 'kept' });
    expect(shelf.entries.get(`${key}:set-aside`)).toBe('{');
    expect(readOtherDrafts(shelf, 'adam')).toEqual({ kind: 'found', value: [one] });
  });
});

it('says why a browser does not store', () => {
  expect(storageReason(new DOMException('exceeded', 'QuotaExceededError'))).toBe(
    'its storage is full',
  );
  expect(storageReason(new Error('denied'))).toBe('denied');
  expect(storageReason('odd')).toBe('odd');
});

it('stands for a storage that is forbidden, and clears nothing there without a fuss', () => {
  const shelf = openShelf(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  expect(isForbidden(shelf)).toBe(true);
  expect(isForbidden(fullShelf)).toBe(false);
  expect(() => shelf.setItem('a', 'b')).toThrow(
    'this browser does not let the page store anything',
  );
  clearKey(shelf, 'a');
  expect(openShelf(() => fullShelf)).toBe(fullShelf);
});

it('finds what a newer version of the site has left, eight versions ahead', () => {
  const left = (key: string) => newerKey(shelfOf({ [key]: 'x' }), 'draft', 2, 'adam');
  expect(left('downhill:draft:v3:adam')).toBe('downhill:draft:v3:adam');
  expect(left('downhill:draft:v10:adam')).toBe('downhill:draft:v10:adam');
  expect(left('downhill:draft:v11:adam')).toBeUndefined();
  expect(left('downhill:draft:v2:adam')).toBeUndefined();
  expect(newerKey(shelfOf({ 'downhill:time:v2': 'x' }), 'time', 1)).toBe('downhill:time:v2');
});

it('remembers a student under a key of their own until they are forgotten', () => {
  const shelf = shelfOf();
  const ada = { name: 'Ada', id: 'a1' };
  expect(readStudent(shelf)).toEqual({ kind: 'nothing' });
  expect(keepStudent(shelf, ada)).toEqual({ kind: 'kept' });
  expect([...shelf.entries]).toEqual([['downhill:student:v1', JSON.stringify(ada)]]);
  expect(readStudent(shelf)).toEqual({ kind: 'found', value: ada });
  forgetStudent(shelf);
  expect(readStudent(shelf)).toEqual({ kind: 'nothing' });
  for (const wrong of [{}, { name: 'A' }, { name: 1, id: '' }, { name: 'x'.repeat(201), id: '' }])
    expect(readStudent(shelfOf({ 'downhill:student:v1': JSON.stringify(wrong) })).kind).toBe(
      'unreadable',
    );
});
