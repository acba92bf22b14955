import { expect, it } from 'vitest';
import { mergedHelp, noteHelp, readHelp } from '../../../src/progress/help.ts';
import { fullShelf, shelfOf } from './fake-shelf.ts';
import { stored } from './stored.ts';

it('help is added up over tabs and visits: the most hints, the first look', () => {
  const shelf = shelfOf();
  noteHelp(shelf, 'adam', { hints: 3 });
  noteHelp(shelf, 'adam', { hints: 1 });
  noteHelp(shelf, 'adam', { solutionAt: '2026-02-01' });
  noteHelp(shelf, 'adam', { solutionAt: '2026-03-01' });
  expect(readHelp(shelf, 'adam')).toEqual({
    kind: 'found',
    value: { hints: 3, solutionAt: '2026-02-01' },
  });
  expect(mergedHelp({ hints: 1 }, { hints: 2 })).toEqual({ hints: 2 });
});

it('help of version 1 is read as it was stored', () => {
  expect(readHelp(shelfOf(stored('v1-help')), 'momentum')).toMatchObject({
    value: { hints: 2, solutionAt: '2026-01-02T03:04:05.000Z' },
  });
});

it('broken help is set aside before it is written anew, and a full shelf is said', () => {
  const key = 'downhill:help:v1:adam';
  const shelf = shelfOf({ [key]: '{"hints":-1}' });
  noteHelp(shelf, 'adam', { hints: 1 });
  expect(shelf.entries.get(`${key}:set-aside`)).toBe('{"hints":-1}');
  expect(noteHelp(fullShelf, 'adam', { hints: 1 })).toMatchObject({ kind: 'failed' });
});
