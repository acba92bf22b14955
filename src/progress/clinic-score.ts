import * as z from 'zod/mini';
import { clearKey, type Found, type Kept, readKey, type Shelf, writeKey } from './shelf.ts';

/** How far a reader has come with one case of the clinic. */
export interface CaseScore {
  /** Answers given up to the right one. */
  readonly tries: number;
  readonly named: boolean;
  readonly healed: boolean;
}

/** By the number of the case, which tells nothing about its fault. */
export type ClinicScore = Readonly<Record<string, CaseScore>>;

const score = z.object({
  tries: z.int().check(z.minimum(0)),
  named: z.boolean(),
  healed: z.boolean(),
});
/** What is stored under {@link CLINIC_KEY}. */
export const clinicSchema = z.record(z.string(), score);

/** The local storage key that holds {@link ClinicScore}. */
export const CLINIC_KEY = 'downhill:clinic:v1';

const UNSEEN: CaseScore = { tries: 0, named: false, healed: false };

/** What this browser remembers of the clinic. */
export const readClinicScore = (shelf: Shelf): Found<ClinicScore> =>
  readKey(shelf, CLINIC_KEY, clinicSchema);

/** Notes an answer; nothing counts after the right one. */
export const noteAnswer = (score: ClinicScore, number: number, right: boolean): ClinicScore =>
  changed(score, number, (before) =>
    before.named ? before : { ...before, tries: before.tries + 1, named: right },
  );

/** Notes that a treatment has healed a case. */
export const noteHealed = (score: ClinicScore, number: number): ClinicScore =>
  changed(score, number, (before) => ({ ...before, healed: true }));

/** The score of a case, whether it has been opened or not. */
export const caseScore = (score: ClinicScore, number: number): CaseScore =>
  score[String(number)] ?? UNSEEN;

/** Keeps the score, over the one before. */
export const keepClinicScore = (shelf: Shelf, score: ClinicScore): Kept =>
  writeKey(shelf, CLINIC_KEY, score);

/** Both scores: of each case the one that is further, by its name first and by the number of answers then. */
export function mergedClinicScore(mine: ClinicScore, theirs: ClinicScore): ClinicScore {
  const merged: Record<string, CaseScore> = { ...theirs };
  for (const [number, own] of Object.entries(mine)) {
    const other = theirs[number];
    if (other === undefined) merged[number] = own;
    else {
      const further = own.named === other.named ? own.tries >= other.tries : own.named;
      merged[number] = { ...(further ? own : other), healed: own.healed || other.healed };
    }
  }
  return merged;
}

/** Forgets all cases. */
export const forgetClinicScore = (shelf: Shelf): void => clearKey(shelf, CLINIC_KEY);

const changed = (
  score: ClinicScore,
  number: number,
  change: (before: CaseScore) => CaseScore,
): ClinicScore => ({ ...score, [String(number)]: change(caseScore(score, number)) });
