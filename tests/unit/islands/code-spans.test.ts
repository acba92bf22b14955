import { expect, it } from 'vitest';
import { codeSpans } from '../../../src/islands/code-spans.ts';

it.each([
  ['plain', [['plain', false]]],
  [
    '`w` moves',
    [
      ['w', true],
      [' moves', false],
    ],
  ],
  [
    'see `m` and `v`',
    [
      ['see ', false],
      ['m', true],
      [' and ', false],
      ['v', true],
    ],
  ],
  ['an odd ` stays', [['an odd ` stays', false]]],
  [
    '`a` and ` b',
    [
      ['a', true],
      [' and ` b', false],
    ],
  ],
  ['', []],
])('the sentence %j is split at its backticks', (sentence, expected) => {
  expect(codeSpans(sentence).map(({ text, code }) => [text, code])).toEqual(expected);
});
