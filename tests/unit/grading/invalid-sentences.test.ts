import { describe, expect, it } from 'vitest';
import { invalidSentence } from '../../../src/grading/invalid-sentences.ts';
import { ODD_KINDS, type OddKind } from '../../../src/grading/value.ts';
import type { During, InvalidReason } from '../../../src/grading/verdict.ts';

const during: During = { kind: 'case', number: 1, purpose: 'one' };
const seen = 'Seen in case 1, “one”.';

it.each<[string, InvalidReason, string]>([
  [
    'a syntax error',
    { kind: 'syntax', message: 'Unexpected token' },
    'The code does not parse: Unexpected token.',
  ],
  [
    'a syntax error with its line and a full stop of its own',
    { kind: 'syntax', message: 'Unexpected token!', place: { line: 3 } },
    'The code does not parse at line 3: Unexpected token!',
  ],
  [
    'a message that asks in the middle',
    { kind: 'syntax', message: 'What? No' },
    'The code does not parse: What? No.',
  ],
  [
    'a missing export beside nothing',
    { kind: 'not-exported', name: 'step', exported: [] },
    'The code does not export `step` (it exports nothing). Keep the line that begins with `export function step`.',
  ],
  [
    'a missing export beside others',
    { kind: 'not-exported', name: 'step', exported: ['init', 'stepp'] },
    'The code does not export `step` (it exports `init`, `stepp`). Keep the line that begins with `export function step`.',
  ],
  [
    'one parameter',
    { kind: 'arity', name: 'f', declared: 1, called: 2 },
    '`f` declares 1 parameter, but it is called with 2. Keep the signature of the starter.',
  ],
  [
    'no parameters',
    { kind: 'arity', name: 'f', declared: 0, called: 2 },
    '`f` declares 0 parameters, but it is called with 2. Keep the signature of the starter.',
  ],
  [
    'another type',
    { kind: 'wrong-type', what: 'result', expected: 'a number', found: 'null', during },
    `\`result\` should be a number, but it is null. ${seen}`,
  ],
  [
    'another length',
    { kind: 'wrong-length', what: 'w', expected: 3, found: 2, during },
    `\`w\` should have 3 entries, but it has 2. ${seen}`,
  ],
  [
    'another length than one',
    { kind: 'wrong-length', what: 'w', expected: 1, found: 2, during },
    `\`w\` should have 1 entry, but it has 2. ${seen}`,
  ],
  [
    'a missing field of nothing',
    { kind: 'missing-field', what: 'state', field: 'm', found: [], during },
    `\`state\` has no field \`m\`. ${seen}`,
  ],
  [
    'a missing field beside others',
    { kind: 'missing-field', what: 'state', field: 'm', found: ['v', 't'], during },
    `\`state\` has no field \`m\` (it has \`v\`, \`t\`). ${seen}`,
  ],
])('says what to do about %s', (_name, reason, text) => {
  expect(invalidSentence(reason)).toBe(text);
});

describe('what is not plain data', () => {
  const sentences: Record<OddKind, string> = {
    undefined: 'is undefined: is there a `return` on every path?',
    promise: 'is a promise. Write a plain function: nothing here needs `async`.',
    function: "is a function where a value was expected: was a call's `()` left out?",
    cycle: 'contains itself, so it cannot be compared. Return plain arrays and numbers.',
    bigint: 'is a BigInt. Use ordinary numbers.',
    symbol: 'is a symbol. Return plain arrays and numbers.',
    map: 'is a Map. Return plain arrays, objects and numbers.',
    set: 'is a Set. Return plain arrays, objects and numbers.',
    'too-deep': 'is nested too deeply to be an answer.',
    'too-large': 'is far larger than any right answer.',
    unreadable: 'could not be read: a getter or a proxy threw. Return plain arrays and numbers.',
  };
  it.each(ODD_KINDS)('has a sentence of its own: %s', (odd) => {
    expect(invalidSentence({ kind: 'odd', what: 'result', odd, during })).toBe(
      `\`result\` ${sentences[odd]} ${seen}`,
    );
  });
});
