import { readPassedCode } from '../progress/passed-code.ts';
import type { Shelf } from '../progress/shelf.ts';
import { graderSession } from './grader-session.ts';
import { composeOwnParts, readOwnParts } from './own-parts.ts';
import { nothingOwnWords, ownPartsWords } from './own-parts-words.ts';

/** Where a submission that has passed is tried again, and where the outcome is told. */
export interface OwnPartsSetting {
  readonly composes: string;
  readonly code: string;
  readonly shelf: Shelf;
  readonly sheetUrl: string;
  readonly realmUrl: string;
  readonly place: HTMLElement;
}

/** Grades passed code once more with the parts this reader has passed; the verdict before stands, whatever comes of it. */
export async function tryOwnParts(setting: OwnPartsSetting): Promise<void> {
  const { composes, code, shelf, sheetUrl, realmUrl, place } = setting;
  const parts = readOwnParts(composes);
  const composed = await composeOwnParts(code, parts, (exercise) => {
    const found = readPassedCode(shelf, exercise);
    return found.kind === 'found' ? found.value.code : undefined;
  });
  place.textContent = composed
    ? ownPartsWords(composed, await graderSession(realmUrl).check(sheetUrl, composed.source), parts)
    : nothingOwnWords(parts);
  place.hidden = false;
}
