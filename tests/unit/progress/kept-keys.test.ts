import { describe, expect, it } from 'vitest';
import { isKept, PROGRESS_KEY } from '../../../src/progress/kept-keys.ts';
import { fullShelf, shelfOf } from './fake-shelf.ts';

describe('what every page looks for', () => {
  it('is there whatever it is, and not there under another key', () => {
    expect(isKept(shelfOf({ [PROGRESS_KEY]: '{broken' }), PROGRESS_KEY)).toBe(true);
    expect(isKept(shelfOf({ other: '{}' }), PROGRESS_KEY)).toBe(false);
  });

  it('is not there where the browser refuses to say', () => {
    const refusing = {
      ...fullShelf,
      getItem: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    };
    expect(isKept(refusing, PROGRESS_KEY)).toBe(false);
  });
});
