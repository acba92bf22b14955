import { expect, it } from 'vitest';
import { byteWords } from '../../../src/islands/byte-words.ts';

it.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [999, '999 bytes'],
  [1000, '1 kB'],
  [999_499, '999 kB'],
  [999_500, '1.0 MB'],
  [9_940_000, '9.9 MB'],
  [9_960_000, '10 MB'],
  [27_200_000, '27 MB'],
])('tells %d bytes as %s', (bytes, words) => {
  expect(byteWords(bytes)).toBe(words);
});
