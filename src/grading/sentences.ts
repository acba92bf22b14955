import { assertNever } from './assert-never.ts';
import { caseSentence, deviationSentence, readingSentence } from './deviation-sentences.ts';
import { duringPhrase } from './during-phrase.ts';
import { invalidSentence } from './invalid-sentences.ts';
import type { Verdict } from './verdict.ts';

/** The verdict in a few words, for a status line that is read out. */
export function headline(verdict: Verdict): string {
  switch (verdict.status) {
    case 'passed':
      return `Passed: all ${verdict.total} cases.`;
    case 'failed':
      return `Not yet: ${verdict.passed} of ${verdict.total} cases pass.`;
    case 'invalid':
      return 'Not something that can be graded yet.';
    case 'threw':
      return 'The code threw an error.';
    case 'timeout':
      return 'The code did not finish.';
    case 'memory':
      return 'The code ran out of memory.';
    default:
      return assertNever(verdict);
  }
}

/** The whole verdict in plain sentences. Code is set in backticks. */
export function sentence(verdict: Verdict): string {
  return [headline(verdict), ...details(verdict)].join(' ');
}

/** What follows the headline, one sentence or paragraph an entry, the most useful first. */
export function details(verdict: Verdict): readonly string[] {
  switch (verdict.status) {
    case 'passed':
      return verdict.convention ? [verdict.convention.note] : [];
    case 'failed':
      return [
        ...(verdict.mistake ? [verdict.mistake.question] : []),
        caseSentence(verdict.failure),
        deviationSentence(verdict.failure.deviation),
        ...(verdict.reading ? [readingSentence(verdict.reading)] : []),
      ];
    case 'invalid':
      return [
        ...(verdict.mistake ? [verdict.mistake.question] : []),
        invalidSentence(verdict.reason),
      ];
    case 'threw':
      return [
        `\`${verdict.message}\`${verdict.place ? ` at line ${verdict.place.line}` : ''}, ${duringPhrase(verdict.during)}.`,
        ...(verdict.mistake ? [verdict.mistake.question] : []),
      ];
    case 'timeout':
      return [
        `It was stopped after ${verdict.budgetMs / 1000} s ${duringPhrase(verdict.during)}. Is there a loop whose condition never becomes false?`,
      ];
    case 'memory':
      return [
        `It happened ${duringPhrase(verdict.during)}. Is there an array that grows without end?`,
      ];
    default:
      return assertNever(verdict);
  }
}
