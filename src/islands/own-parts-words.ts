import type { Judged, Trouble } from './grader-contract.ts';
import type { Composed, OwnParts } from './own-parts.ts';

/** What came of a submission that had passed, run again with the reader's own parts in it. */
export function ownPartsWords(
  { own, missing }: Composed,
  came: Judged | Trouble,
  { titles }: OwnParts,
): string {
  const listed = (ids: readonly string[]) =>
    list(
      ids.map((id) => titles[id] ?? id),
      'conjunction',
    );
  const absent =
    missing.length === 0
      ? ''
      : ` The reference stands in for ${listed(missing)} until you have passed ${missing.length === 1 ? 'it' : 'them'}.`;
  return `${outcome(came, listed(own))}${absent}`;
}

function outcome(came: Judged | Trouble, own: string): string {
  if (came.kind === 'trouble') return `Your own code was not tried in the loop. ${came.sentence}`;
  return came.verdict.status === 'passed'
    ? `With your own code from ${own} in the loop, every case passes, too.`
    : `With your own code from ${own} in the loop, the cases come out otherwise, as they may where a part passed under another convention. Your pass stands. ${came.report.lead}`;
}

/** What is said where there is nothing of the reader's own to put in yet. */
export const nothingOwnWords = ({ titles }: OwnParts): string =>
  `The parts were the reference’s. Pass ${list(Object.values(titles), 'disjunction')}, and your own will run here.`;

const list = (titles: readonly string[], type: 'conjunction' | 'disjunction'): string =>
  new Intl.ListFormat('en', { type }).format(titles.map((title) => `“${title}”`));
