import { expect, it } from 'vitest';
import { forgetReplaced, keepReplaced, readReplaced } from '../../../src/progress/replaced-code.ts';
import { fullShelf, shelfOf } from './fake-shelf.ts';

it('keeps the code that was replaced for its own exercise until it is forgotten', () => {
  const shelf = shelfOf();
  expect(keepReplaced(shelf, 'adam', 'mine')).toEqual({ kind: 'kept' });
  expect(readReplaced(shelf, 'adam')).toBe('mine');
  expect(readReplaced(shelf, 'lion')).toBeUndefined();
  forgetReplaced(shelf, 'adam');
  expect(readReplaced(shelf, 'adam')).toBeUndefined();
});

it('has nothing where the record is unreadable or storage is full', () => {
  expect(
    readReplaced(shelfOf({ 'downhill:replaced:v1:adam': '{"code":1}' }), 'adam'),
  ).toBeUndefined();
  expect(keepReplaced(fullShelf, 'adam', 'mine').kind).toBe('failed');
});
