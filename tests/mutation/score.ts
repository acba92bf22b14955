import type { MutantStatus } from '@stryker-mutator/api/core';
import { PARTS } from './files.ts';

/** What became of one change in one file. */
export interface Result {
  readonly file: string;
  readonly status: MutantStatus;
}

/** How the changes in one part, or in all, were met. */
export interface Score {
  readonly name: string;
  /** A test failed, or the program no longer came to an end. */
  readonly noticed: number;
  /** Tests ran through it and all passed. */
  readonly survived: number;
  /** No test ran through it. */
  readonly unreached: number;
  /** Not tried: made while a module loads, or waived in the source with a reason. */
  readonly ignored: number;
}

/** The least share of changes that tests must notice, in percent. */
export const FLOOR = 90;

/** The scores of each part that has results, and of all together. */
export function scoresOf(results: readonly Result[]): readonly Score[] {
  const score = (name: string, of: readonly Result[]): Score => {
    const count = (...statuses: readonly MutantStatus[]) =>
      of.filter(({ status }) => statuses.includes(status)).length;
    return {
      name,
      noticed: count('Killed', 'Timeout'),
      survived: count('Survived', 'RuntimeError', 'CompileError', 'Pending'),
      unreached: count('NoCoverage'),
      ignored: count('Ignored'),
    };
  };
  const parts = PARTS.map((part) =>
    score(
      part,
      results.filter(({ file }) => file.includes(`${part}/`)),
    ),
  );
  return [...parts.filter((part) => tried(part) + part.ignored > 0), score('all', results)];
}

const tried = ({ noticed, survived, unreached }: Score): number => noticed + survived + unreached;

/** Percent of the changes that were tried; 100 where there is none. */
const percent = (score: Score): number =>
  tried(score) === 0 ? 100 : (100 * score.noticed) / tried(score);

/** One line a score. */
export const scoreLines = (scores: readonly Score[]): readonly string[] =>
  scores.map(
    (score) =>
      `${score.name.padEnd(13)} ${percent(score).toFixed(1).padStart(5)} %  ${score.noticed} of ${tried(score)} changes noticed, ${score.survived} survived, ${score.unreached} unreached (${score.ignored} not tried)`,
  );

/** What is below the floor, in a sentence each; of a sample only the whole is judged, since its parts are small. */
export const tooLow = (scores: readonly Score[], sample: boolean): readonly string[] =>
  scores
    .filter((score) => !sample || score.name === 'all')
    .filter((score) => percent(score) < FLOOR)
    .map(
      (score) => `${score.name}: ${percent(score).toFixed(1)} % is under the ${FLOOR} % asked for.`,
    );
