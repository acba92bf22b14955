import { describe, expect, it } from 'vitest';
import { draftInEvent, forgetDraft, readDraft, saveDraft } from '../../../src/progress/drafts.ts';
import { openShelf } from '../../../src/progress/shelf.ts';
import { fullShelf, shelfOf } from './fake-shelf.ts';

const NOW = new Date('2026-01-02T03:04:05Z');
const KEY = 'downhill:draft:v1:adam';

describe('a draft', () => {
  it('comes back as it was saved, for its own exercise only', () => {
    const shelf = shelfOf();
    expect(saveDraft(shelf, 'adam', 'export {}\n', NOW)).toEqual({ kind: 'kept' });
    expect(readDraft(shelf, 'adam')).toEqual({
      kind: 'found',
      value: { code: 'export {}\n', savedAt: '2026-01-02T03:04:05.000Z' },
    });
    expect(readDraft(shelf, 'adamw')).toEqual({ kind: 'nothing' });
  });

  it('is gone once forgotten', () => {
    const shelf = shelfOf();
    saveDraft(shelf, 'adam', 'x', NOW);
    forgetDraft(shelf, 'adam');
    expect(readDraft(shelf, 'adam')).toEqual({ kind: 'nothing' });
  });

  it.each(['', '{', '"text"', '{"code":1,"savedAt":"x"}', '{"savedAt":"x"}', 'null'])(
    'that reads %s is called unreadable and its text is set aside, not lost',
    (text) => {
      const shelf = shelfOf({ [KEY]: text });
      const found = readDraft(shelf, 'adam');
      expect(found.kind).toBe('unreadable');
      saveDraft(shelf, 'adam', 'new', NOW);
      expect(shelf.entries.get(`${KEY}:set-aside`)).toBe(text);
      expect(readDraft(shelf, 'adam')).toMatchObject({ value: { code: 'new' } });
    },
  );

  it('that does not fit into the browser fails with the reason', () => {
    expect(saveDraft(fullShelf, 'adam', 'x', NOW)).toEqual({
      kind: 'failed',
      why: 'its storage is full',
    });
  });

  it('is refused with the reason where the browser forbids storage', () => {
    const shelf = openShelf(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    expect(readDraft(shelf, 'adam')).toEqual({ kind: 'nothing' });
    expect(saveDraft(shelf, 'adam', 'x', NOW)).toEqual({
      kind: 'failed',
      why: 'this browser does not let the page store anything',
    });
    expect(() => forgetDraft(shelf, 'adam')).not.toThrow();
  });

  it('saved in another tab is read from the event, other keys and broken texts are not', () => {
    const newValue = JSON.stringify({ code: 'theirs', savedAt: NOW.toISOString() });
    expect(draftInEvent({ key: KEY, newValue }, 'adam')?.code).toBe('theirs');
    expect(draftInEvent({ key: KEY, newValue }, 'adamw')).toBeUndefined();
    expect(draftInEvent({ key: KEY, newValue: '{' }, 'adam')).toBeUndefined();
    expect(draftInEvent({ key: KEY, newValue: null }, 'adam')).toBeUndefined();
  });
});
