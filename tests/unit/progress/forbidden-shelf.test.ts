import { describe, expect, it } from 'vitest';
import { isForbidden, openShelf, writeKey } from '../../../src/progress/shelf.ts';
import { shelfOf } from './fake-shelf.ts';

describe('a browser that lets the page store nothing', () => {
  it('gives a shelf that is known as such, and one that stores does not', () => {
    const forbidden = openShelf(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    expect(isForbidden(forbidden)).toBe(true);
    expect(writeKey(forbidden, 'a', 1)).toMatchObject({ kind: 'failed' });
    expect(isForbidden(openShelf(() => shelfOf()))).toBe(false);
  });
});
