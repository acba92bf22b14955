import { describe, expect, it } from 'vitest';
import {
  type Draft,
  forgetDraft,
  isDraftEvent,
  readDraft,
  saveDraft,
  storeDraft,
} from '../../../src/progress/drafts.ts';
import { readOtherDrafts } from '../../../src/progress/other-drafts.ts';
import { newerKey, openShelf } from '../../../src/progress/shelf.ts';
import { fullShelf, shelfOf } from './fake-shelf.ts';
import { stored } from './stored.ts';

const KEY = 'downhill:draft:v2:adam';
const OLD = 'downhill:draft:v1:adam';

const draft = (code: string, minute = 0): Draft => ({
  code,
  savedAt: `2026-01-02T03:${String(minute).padStart(2, '0')}:00.000Z`,
  starter: 'starter',
  revision: 'r1',
});

const others = (shelf: ReturnType<typeof shelfOf>) => {
  const found = readOtherDrafts(shelf, 'adam');
  return found.kind === 'found' ? found.value.map(({ code, why }) => [code, why]) : [];
};

describe('a draft', () => {
  it('comes back as it was saved, for its own exercise only', () => {
    const shelf = shelfOf();
    expect(saveDraft(shelf, 'adam', draft('export {}\n'))).toEqual({ kind: 'kept' });
    expect(readDraft(shelf, 'adam')).toEqual({ kind: 'found', value: draft('export {}\n') });
    expect(readDraft(shelf, 'adamw')).toEqual({ kind: 'nothing' });
  });

  it('is gone once forgotten, the form of an older page too', () => {
    const shelf = shelfOf({ [OLD]: '{"code":"x","savedAt":"2026-01-01"}' });
    saveDraft(shelf, 'adam', draft('x'));
    forgetDraft(shelf, 'adam');
    expect(readDraft(shelf, 'adam')).toEqual({ kind: 'nothing' });
  });

  it.each(['', '{', '"text"', '{"code":1,"savedAt":"x"}', '{"savedAt":"x"}', 'null'])(
    'that reads %s is called unreadable and its text is set aside, not lost',
    (text) => {
      for (const key of [KEY, OLD]) {
        const shelf = shelfOf({ [key]: text });
        expect(readDraft(shelf, 'adam')).toMatchObject({ kind: 'unreadable', setAside: true });
        expect(storeDraft(shelf, 'adam', draft('new'), undefined)).toEqual({ kind: 'kept' });
        expect(shelf.entries.get(`${key}:set-aside`)).toBe(text);
        expect(readDraft(shelf, 'adam')).toMatchObject({ value: { code: 'new' } });
      }
    },
  );

  it('that is broken a second time, in another way, is set aside beside the first', () => {
    const shelf = shelfOf({ [KEY]: '{' });
    for (const text of ['{', '[', '{', '[[']) {
      shelf.entries.set(KEY, text);
      readDraft(shelf, 'adam');
    }
    const asides = ['', '-2', '-3'].map((end) => shelf.entries.get(`${KEY}:set-aside${end}`));
    expect(asides).toEqual(['{', '[', '[[']);
    expect(shelf.entries.size).toBe(4);
  });

  it('that is broken and has no room to be set aside is not overwritten', () => {
    const shelf = { ...fullShelf, getItem: (key: string) => (key === KEY ? '{' : null) };
    expect(readDraft(shelf, 'adam')).toMatchObject({ kind: 'unreadable', setAside: false });
    expect(storeDraft(shelf, 'adam', draft('new'), undefined).kind).toBe('failed');
  });

  it('that does not fit into the browser fails with the reason', () => {
    const full = { kind: 'failed', why: 'its storage is full' };
    expect(storeDraft(fullShelf, 'adam', draft('x'), undefined)).toEqual(full);
  });

  it('is refused with the reason where the browser forbids storage', () => {
    const shelf = openShelf(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    expect(readDraft(shelf, 'adam')).toEqual({ kind: 'nothing' });
    expect(storeDraft(shelf, 'adam', draft('x'), undefined)).toEqual({
      kind: 'failed',
      why: 'this browser does not let the page store anything',
    });
    expect(() => forgetDraft(shelf, 'adam')).not.toThrow();
  });

  it('knows the events of its own keys', () => {
    expect([KEY, OLD].map((key) => isDraftEvent({ key }, 'adam'))).toEqual([true, true]);
    expect([KEY, null].map((key) => isDraftEvent({ key }, 'adamw'))).toEqual([false, false]);
  });

  it('is no longer kept when it is the starter again', () => {
    const shelf = shelfOf();
    storeDraft(shelf, 'adam', draft('x'), undefined);
    expect(storeDraft(shelf, 'adam', draft('starter', 1), 'x')).toEqual({ kind: 'kept' });
    expect(shelf.entries.size).toBe(0);
  });
});

describe('two tabs', () => {
  it('save over what they have seen, and nothing is put aside', () => {
    const shelf = shelfOf();
    storeDraft(shelf, 'adam', draft('one'), undefined);
    expect(storeDraft(shelf, 'adam', draft('two', 1), 'one')).toEqual({ kind: 'kept' });
    expect(others(shelf)).toEqual([]);
  });

  it('keep the newer edit, and the older one among the other drafts', () => {
    const shelf = shelfOf();
    storeDraft(shelf, 'adam', draft('theirs', 5), undefined);
    const stored = storeDraft(shelf, 'adam', draft('mine', 6), 'before');
    expect(stored).toEqual({ kind: 'overrode', theirs: draft('theirs', 5) });
    expect(readDraft(shelf, 'adam')).toMatchObject({ value: { code: 'mine' } });
    expect(others(shelf)).toEqual([['theirs', 'another-tab']]);
  });

  it('yield to an edit that is newer than the one that is saved late', () => {
    const shelf = shelfOf();
    storeDraft(shelf, 'adam', draft('theirs', 7), undefined);
    const stored = storeDraft(shelf, 'adam', draft('mine', 6), 'before');
    expect(stored).toEqual({ kind: 'yielded', theirs: draft('theirs', 7) });
    expect(readDraft(shelf, 'adam')).toMatchObject({ value: { code: 'theirs' } });
    expect(others(shelf)).toEqual([['mine', 'another-tab']]);
  });

  it('leave the other edit alone when there is no room to put it aside', () => {
    const held = JSON.stringify(draft('theirs', 5));
    const shelf = { ...fullShelf, getItem: (key: string) => (key === KEY ? held : null) };
    expect(storeDraft(shelf, 'adam', draft('mine', 6), 'before').kind).toBe('failed');
  });

  it('keep ten other drafts, each code once, the newest first', () => {
    const shelf = shelfOf();
    const codes = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'b', 'end'];
    codes.forEach((code, k) => void storeDraft(shelf, 'adam', draft(code, k), 'unseen'));
    expect(others(shelf).map(([code]) => code)).toEqual([...'blkjihgfed']);
  });
});

describe('a draft of another version', () => {
  it('of version 1 is brought into the form of version 2, with nothing known of its starter', () => {
    const shelf = shelfOf(stored('v1-draft'));
    const before = stored('v1-draft')['downhill:draft:v1:momentum'] ?? '';
    expect(readDraft(shelf, 'momentum')).toEqual({ kind: 'found', value: JSON.parse(before) });
    expect([...shelf.entries.keys()]).toEqual(['downhill:draft:v2:momentum']);
    expect(readDraft(shelf, 'momentum')).toEqual({ kind: 'found', value: JSON.parse(before) });
  });

  it('of version 1 is read where storage is full, and stays where it is', () => {
    const entries = stored('v1-draft');
    const shelf = { ...fullShelf, getItem: (key: string) => entries[key] ?? null };
    expect(readDraft(shelf, 'momentum').kind).toBe('found');
  });

  it('of version 2 is read with its starter and revision', () => {
    const found = readDraft(shelfOf(stored('v2-draft')), 'momentum');
    expect(found).toMatchObject({ value: { starter: '// the starter', revision: '0123456789ab' } });
  });

  it('that an older page wrote beside a newer form stays if it is newer, and the other is put aside', () => {
    const shelf = shelfOf({ [OLD]: '{"code":"old page","savedAt":"2026-01-02T03:30:00.000Z"}' });
    saveDraft(shelf, 'adam', draft('new page', 10));
    expect(readDraft(shelf, 'adam')).toMatchObject({ value: { code: 'old page' } });
    expect(others(shelf)).toEqual([['new page', 'older-page']]);
    expect(shelf.entries.has(OLD)).toBe(false);
  });

  it('of a newer version is found by its key and never written to', () => {
    const shelf = shelfOf({ 'downhill:draft:v4:adam': 'whatever' });
    expect(newerKey(shelf, 'draft', 2, 'adam')).toBe('downhill:draft:v4:adam');
    expect(newerKey(shelf, 'draft', 4, 'adam')).toBeUndefined();
    expect(newerKey(shelf, 'draft', 2, 'adamw')).toBeUndefined();
    storeDraft(shelf, 'adam', draft('x'), undefined);
    expect(shelf.entries.get('downhill:draft:v4:adam')).toBe('whatever');
  });
});
