import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedPart } from '../../../src/islands/changed-part.ts';

const put = (before: string, after: string): string => {
  const { start, end, text } = changedPart(before, after);
  return before.slice(0, start) + text + before.slice(end);
};

test.each([
  ['one line\nanother', 'one line\nanother', { start: 16, end: 16, text: '' }],
  ['w - lr * g', 'w - lr * g / b', { start: 10, end: 10, text: ' / b' }],
  ['w + lr * g', 'w - lr * g', { start: 2, end: 3, text: '-' }],
  ['aa', 'aaa', { start: 2, end: 2, text: 'a' }],
  ['aaa', 'aa', { start: 2, end: 3, text: '' }],
  ['', 'all of it', { start: 0, end: 0, text: 'all of it' }],
  ['all of it', '', { start: 0, end: 9, text: '' }],
])('from %j to %j only what differs is put in', (before, after, part) => {
  expect(changedPart(before, after)).toEqual(part);
});

test.each([
  ['a\u{1F600}b', 'a\u{1F601}b', { start: 1, end: 3, text: '\u{1F601}' }],
  ['a\u{1F600}b', 'a\u{1FA00}b', { start: 1, end: 3, text: '\u{1FA00}' }],
  ['a\r\nb', 'a\rb', { start: 1, end: 3, text: '\r' }],
  ['a\nb', 'a\r\nb', { start: 1, end: 2, text: '\r\n' }],
])('from %j to %j no character is cut in two', (before, after, part) => {
  expect(changedPart(before, after)).toEqual(part);
});

test('what is put in always makes the one text of the other', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', 'b', '\r', '\n', '\uD83D', '\uDE00', '\uDE01'),
  });
  fc.assert(
    fc.property(text, text, (before, after) => put(before, after) === after),
    { seed: 1, numRuns: 2000 },
  );
});
