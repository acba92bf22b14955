import { describe, expect, it } from 'vitest';
import {
  ANSWERS_KEY,
  type AnswerStorage,
  readAnswers,
  writeAnswer,
} from '../../../src/islands/checkpoint-answers.ts';

const holding = (text: string | null): AnswerStorage & { text: string | null } => ({
  text,
  getItem(key) {
    return key === ANSWERS_KEY ? this.text : null;
  },
  setItem(key, value) {
    if (key === ANSWERS_KEY) this.text = value;
  },
});

const forbidden = (): never => {
  throw new Error('storage is switched off');
};
const full: AnswerStorage = { getItem: () => '{"a":"x"}', setItem: forbidden };

describe('the memory of checkpoints', () => {
  it('gives back what was written, one choice for each checkpoint', () => {
    const storage = holding(null);
    writeAnswer(() => storage, 'a', 'x');
    writeAnswer(() => storage, 'b', 'y');
    writeAnswer(() => storage, 'a', 'z');
    expect(readAnswers(() => storage)).toEqual({ a: 'z', b: 'y' });
  });

  it('forgets one answer and keeps the others', () => {
    const storage = holding('{"a":"x","b":"y"}');
    writeAnswer(() => storage, 'a', undefined);
    expect(readAnswers(() => storage)).toEqual({ b: 'y' });
  });

  it.each([null, '', 'not json', 'null', '3', '["a"]', '"text"'])(
    'reads %j as no answers',
    (text) => {
      expect(readAnswers(() => holding(text))).toEqual({});
    },
  );

  it('leaves out entries that are not text', () => {
    expect(readAnswers(() => holding('{"a":1,"b":"y","c":null,"d":["x"]}'))).toEqual({ b: 'y' });
  });

  it('keeps an answer to a checkpoint with an odd name', () => {
    const storage = holding(null);
    writeAnswer(() => storage, '__proto__', 'x');
    writeAnswer(() => storage, 'a', 'y');
    expect(readAnswers(() => storage)['a']).toBe('y');
  });

  it('does without a storage that is switched off or full', () => {
    expect(readAnswers(forbidden)).toEqual({});
    expect(() => writeAnswer(forbidden, 'a', 'x')).not.toThrow();
    expect(() => writeAnswer(() => full, 'a', 'x')).not.toThrow();
  });
});
