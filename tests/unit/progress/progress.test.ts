import { describe, expect, it } from 'vitest';
import { PROGRESS_KEY } from '../../../src/progress/kept-keys.ts';
import { readPassedCode } from '../../../src/progress/passed-code.ts';
import { readProgress, recordPass, recordVisit } from '../../../src/progress/progress.ts';
import { fullShelf, shelfOf } from './fake-shelf.ts';
import { stored } from './stored.ts';

const FIRST = new Date('2026-01-02T03:04:05Z');
const LATER = new Date('2026-02-02T03:04:05Z');

describe('progress', () => {
  it('is stored in the form the front page reads', () => {
    const shelf = shelfOf();
    recordPass(shelf, 'adam', '/lessons/adam/', FIRST);
    expect(JSON.parse(shelf.entries.get(PROGRESS_KEY) ?? '')).toEqual({
      passed: { adam: '2026-01-02T03:04:05.000Z' },
      last: '/lessons/adam/',
    });
    expect(PROGRESS_KEY).toBe('downhill:progress:v1');
  });

  it('keeps the first date when an exercise is passed again, and adds others', () => {
    const shelf = shelfOf();
    recordPass(shelf, 'adam', '/a/', FIRST);
    recordPass(shelf, 'adam', '/b/', LATER);
    recordPass(shelf, 'lion', '/b/', LATER);
    expect(readProgress(shelf)).toEqual({
      kind: 'found',
      value: { passed: { adam: FIRST.toISOString(), lion: LATER.toISOString() }, last: '/b/' },
    });
  });

  it('keeps what is passed when a page is visited', () => {
    const shelf = shelfOf();
    recordPass(shelf, 'adam', '/a/', FIRST);
    recordVisit(shelf, '/lessons/momentum/');
    expect(readProgress(shelf)).toMatchObject({
      value: { passed: { adam: FIRST.toISOString() }, last: '/lessons/momentum/' },
    });
  });

  it('that cannot be read is set aside before a pass overwrites it', () => {
    const shelf = shelfOf({ [PROGRESS_KEY]: '{"passed":[1]}' });
    expect(readProgress(shelf).kind).toBe('unreadable');
    expect(recordPass(shelf, 'adam', '/a/', FIRST)).toEqual({ kind: 'kept' });
    expect(shelf.entries.get(`${PROGRESS_KEY}:set-aside`)).toBe('{"passed":[1]}');
  });

  it('says why it could not be written', () => {
    expect(recordPass(fullShelf, 'adam', '/a/', FIRST)).toEqual({
      kind: 'failed',
      why: 'its storage is full',
    });
  });

  it('of version 1 is read as it was stored, with the code that passed', () => {
    const shelf = shelfOf(stored('v1-progress'));
    expect(readProgress(shelf)).toMatchObject({
      value: { passed: { momentum: '2026-01-02T03:04:05.000Z' }, last: '/lessons/momentum/' },
    });
    expect(readPassedCode(shelf, 'momentum')).toMatchObject({ value: { code: '// mine' } });
  });

  it('takes in what another tab has noted since this one looked', () => {
    const shelf = shelfOf();
    readProgress(shelf);
    recordPass(shelf, 'adam', '/a/', FIRST);
    recordPass(shelf, 'lion', '/b/', LATER);
    recordVisit(shelf, '/c/');
    expect(readProgress(shelf)).toMatchObject({
      value: { passed: { adam: FIRST.toISOString(), lion: LATER.toISOString() }, last: '/c/' },
    });
  });

  it('that is broken and has no room to be set aside is not overwritten', () => {
    const shelf = { ...fullShelf, getItem: (key: string) => (key === PROGRESS_KEY ? '{' : null) };
    expect(recordPass(shelf, 'adam', '/a/', FIRST)).toMatchObject({ kind: 'failed' });
  });
});
