import { describe, expect, it } from 'vitest';
import {
  mergedAnswers,
  readAnswers,
  writeAnswer,
} from '../../../src/progress/checkpoint-answers.ts';
import { ANSWERS_KEY } from '../../../src/progress/kept-keys.ts';
import { fullShelf, shelfOf } from './fake-shelf.ts';

describe('the memory of checkpoints', () => {
  it('gives back what was written, one choice for each checkpoint', () => {
    const shelf = shelfOf();
    writeAnswer(shelf, 'a', 'x');
    writeAnswer(shelf, 'b', 'y');
    writeAnswer(shelf, 'a', 'z');
    expect(readAnswers(shelf)).toEqual({ kind: 'found', value: { a: 'z', b: 'y' } });
  });

  it('forgets one answer and keeps the others', () => {
    const shelf = shelfOf({ [ANSWERS_KEY]: '{"a":"x","b":"y"}' });
    writeAnswer(shelf, 'a', undefined);
    expect(readAnswers(shelf)).toEqual({ kind: 'found', value: { b: 'y' } });
  });

  it.each(['', 'not json', 'null', '3', '["a"]', '"text"', '{"a":1}'])(
    'sets %j aside before an answer is written over it',
    (text) => {
      const shelf = shelfOf({ [ANSWERS_KEY]: text });
      expect(readAnswers(shelf).kind).toBe('unreadable');
      writeAnswer(shelf, 'a', 'x');
      expect(readAnswers(shelf)).toEqual({ kind: 'found', value: { a: 'x' } });
      expect(shelf.entries.get(`${ANSWERS_KEY}:set-aside`)).toBe(text);
    },
  );

  it('keeps the others when a checkpoint has the name of every object’s parent', () => {
    const shelf = shelfOf();
    writeAnswer(shelf, '__proto__', 'x');
    writeAnswer(shelf, 'a', 'y');
    expect(readAnswers(shelf)).toMatchObject({ value: { a: 'y' } });
  });

  it('says why an answer could not be kept', () => {
    expect(writeAnswer(fullShelf, 'a', 'x').kind).toBe('failed');
  });

  it('merged with another device’s keeps every answer, and its own where both have one', () => {
    expect(mergedAnswers({ a: 'x', b: 'y' }, { b: 'z', c: 'w' })).toEqual({
      a: 'x',
      b: 'y',
      c: 'w',
    });
  });
});
