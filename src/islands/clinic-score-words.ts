import type { CaseScore, ClinicScore } from '../progress/clinic-score.ts';

/** How a case stands, in a word or two. */
export const caseStanding = ({ tries, named, healed }: CaseScore): string =>
  healed ? 'healed' : named ? 'named' : tries > 0 ? 'tried' : 'open';

/** The whole score in a sentence. */
export function scoreTold(score: ClinicScore, cases: number): string {
  const all = Object.values(score);
  const named = all.filter((one) => one.named);
  const first = named.filter((one) => one.tries === 1).length;
  const healed = all.filter((one) => one.healed).length;
  return `Named: ${named.length} of ${cases}, ${first} at the first try. Healed: ${healed}.`;
}
