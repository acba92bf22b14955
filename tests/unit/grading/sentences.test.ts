import { describe, expect, it } from 'vitest';
import { caseSentence, deviationSentence } from '../../../src/grading/deviation-sentences.ts';
import { duringPhrase } from '../../../src/grading/during-phrase.ts';
import { details, headline, sentence } from '../../../src/grading/sentences.ts';
import type {
  CaseFailure,
  Deviation,
  Divergence,
  During,
  Verdict,
} from '../../../src/grading/verdict.ts';

const during: During = { kind: 'case', number: 2, purpose: 'two steps', step: 1 };
const counted = { passed: 1, total: 3 };
const mistake = { id: 'm', question: 'Which way?' };
const failure: CaseFailure = {
  number: 2,
  purpose: 'two steps',
  visibility: 'hidden',
  size: '3 parameters, 2 steps',
  deviation: { kind: 'did-not-throw' },
};
const notRight = 'Case 2, “two steps” (3 parameters, 2 steps), is not right yet.';
const returnedInstead =
  'The statement asks for an error on this input, and the code returned instead.';

const verdicts: [string, Verdict, string, readonly string[]][] = [
  ['a pass', { status: 'passed', ...counted, passed: 3, worst: 0 }, 'Passed: all 3 cases.', []],
  [
    'a pass under another convention',
    { status: 'passed', ...counted, worst: 0, convention: { id: 'c', note: 'As in Kingma.' } },
    'Passed: all 3 cases.',
    ['As in Kingma.'],
  ],
  [
    'a failure',
    { status: 'failed', ...counted, failure },
    'Not yet: 1 of 3 cases pass.',
    [notRight, returnedInstead],
  ],
  [
    'a recognized failure',
    { status: 'failed', ...counted, failure, mistake },
    'Not yet: 1 of 3 cases pass.',
    ['Which way?', notRight, returnedInstead],
  ],
  [
    'a failure that reads like something',
    { status: 'failed', ...counted, failure, reading: { kind: 'swapped' } },
    'Not yet: 1 of 3 cases pass.',
    [
      notRight,
      returnedInstead,
      'The right numbers are all there, in another order. Which index goes with which?',
    ],
  ],
  [
    'an answer without a shape, recognized',
    {
      status: 'invalid',
      ...counted,
      mistake,
      reason: { kind: 'not-a-function', name: 'f', found: 'value' },
    },
    'Not something that can be graded yet.',
    ['Which way?', '`f` is exported, but it is not a function. It must be a plain function.'],
  ],
  [
    'an answer without a shape',
    {
      status: 'invalid',
      ...counted,
      reason: { kind: 'not-a-function', name: 'f', found: 'class' },
    },
    'Not something that can be graded yet.',
    ['`f` is exported, but it is a class. It must be a plain function.'],
  ],
  [
    'a throw',
    { status: 'threw', ...counted, message: 'no', during },
    'The code threw an error.',
    ['`no`, in case 2, “two steps”, at step 1.'],
  ],
  [
    'a recognized throw with its line',
    { status: 'threw', ...counted, message: 'no', place: { line: 7 }, during, mistake },
    'The code threw an error.',
    ['`no` at line 7, in case 2, “two steps”, at step 1.', 'Which way?'],
  ],
  [
    'a missed deadline',
    { status: 'timeout', ...counted, budgetMs: 2500, during: { kind: 'loading' } },
    'The code did not finish.',
    [
      'It was stopped after 2.5 s while the file was being loaded, before any case. Is there a loop whose condition never becomes false?',
    ],
  ],
  [
    'a full memory',
    { status: 'memory', ...counted, during },
    'The code ran out of memory.',
    ['It happened in case 2, “two steps”, at step 1. Is there an array that grows without end?'],
  ],
];

it.each(verdicts)('%s is put in words', (_name, verdict, head, rest) => {
  expect(headline(verdict)).toBe(head);
  expect(details(verdict)).toEqual(rest);
  expect(sentence(verdict)).toBe([head, ...rest].join(' '));
});

it.each<[During, string]>([
  [{ kind: 'case', number: 3, purpose: 'p' }, 'in case 3, “p”'],
  [{ kind: 'case', number: 3, purpose: 'p', step: 0 }, 'in case 3, “p”, in `init`'],
  [{ kind: 'case', number: 3, purpose: 'p', step: 4 }, 'in case 3, “p”, at step 4'],
])('says where in a run something happened: %o', (where, phrase) =>
  expect(duringPhrase(where)).toBe(phrase),
);

it('names the case by its number, purpose and size', () =>
  expect(caseSentence(failure)).toBe(notRight));

describe('a deviation', () => {
  const divergence: Divergence = {
    quantity: 'm',
    path: [1],
    relativeError: 0.256,
    tolerance: 1e-9,
  };
  const differs = (more: Partial<Divergence>): Deviation => ({
    kind: 'differs',
    divergence: { ...divergence, ...more },
  });
  const first = 'The first number to leave the reference is';

  it.each<[string, Deviation, string]>([
    ['of a single call', differs({}), `${first} \`m[1]\`, by a relative 0.26.`],
    ['in init', differs({ step: 0 }), `${first} \`m[1]\` from \`init\`, by a relative 0.26.`],
    ['at a step', differs({ step: 2 }), `${first} \`m[1]\` at step 2, by a relative 0.26.`],
    ['without a relative error', differs({ relativeError: Infinity }), `${first} \`m[1]\`.`],
    [
      'inside an object',
      differs({ quantity: 'result', path: ['loss', 0] }),
      `${first} \`result.loss[0]\`, by a relative 0.26.`,
    ],
    [
      'with both numbers',
      differs({ values: { yours: 1.0000001, reference: 1 } }),
      `${first} \`m[1]\`: yours is 1.0000001, the reference has 1.`,
    ],
    [
      'with a word for a number',
      differs({ values: { yours: 'up', reference: 1 } }),
      `${first} \`m[1]\`: yours is "up", the reference has 1.`,
    ],
    [
      'with a number for a word',
      differs({ values: { yours: 1, reference: 'up' } }),
      `${first} \`m[1]\`: yours is 1, the reference has "up".`,
    ],
    [
      'between two runs that must agree',
      { kind: 'unrelated', relation: 'same-result', divergence },
      `Two runs that must agree do not: ${first} \`m[1]\`, by a relative 0.26.`,
    ],
    [
      'under another order of the inputs',
      { kind: 'unrelated', relation: 'permuted-result', divergence },
      `Reordering the inputs must reorder the result in the same way, and it does not: ${first} \`m[1]\`, by a relative 0.26.`,
    ],
    [
      'by a changed input',
      { kind: 'mutated', what: 'w' },
      'The numbers are right so far, but the call changed its input `w`. Whose array is it: yours to write to, or the caller’s?',
    ],
    [
      'by an input changed in a step',
      { kind: 'mutated', what: 'g', step: 3 },
      'The numbers are right so far, but step 3 changed its input `g`. Whose array is it: yours to write to, or the caller’s?',
    ],
  ])('%s', (_name, deviation, text) => expect(deviationSentence(deviation)).toBe(text));
});
