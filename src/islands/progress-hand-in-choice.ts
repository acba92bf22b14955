import type { HandedExercise } from '../progress/hand-in.ts';
import type { ProgressExercise } from './progress-course.ts';
import type { Work } from './progress-held.ts';

/** What would be handed in for an exercise, and how it is told in the list. */
export interface Candidate {
  readonly exercise: ProgressExercise;
  readonly handed: HandedExercise;
  /** A draft was saved after the code that is handed in, and differs from it. */
  readonly draftIsNewer: boolean;
}

/** What a pass that was noted without its attempt is handed in as: nobody knows its revision any more. */
const UNKNOWN_REVISION = 'unknown';

/** The code that passed last or, of an exercise not passed, the draft; undefined where there is neither. */
export function candidate(work: Work, exercise: ProgressExercise): Candidate | undefined {
  const { id } = exercise;
  const [passed, draft] = [work.passedCode.get(id), work.drafts.get(id)];
  const code = passed?.code ?? draft?.code;
  if (code === undefined) return undefined;
  const attempts = work.attempts.filter((one) => one.exercise === id);
  const checked = attempts
    .filter((one) => one.code === code)
    .toSorted((a, b) => b.at.localeCompare(a.at))[0];
  const claim =
    checked !== undefined
      ? {
          revision: checked.revision,
          status: checked.verdict.status,
          passed: checked.verdict.passed,
          total: checked.verdict.total,
          checkedAt: checked.at,
        }
      : {
          revision: passed ? UNKNOWN_REVISION : exercise.revision,
          status: passed ? ('passed' as const) : ('not-checked' as const),
          passed: 0,
          total: 0,
          ...(passed && isDate(passed.passedAt) ? { checkedAt: isoOf(passed.passedAt) } : {}),
        };
  return {
    exercise,
    handed: {
      exercise: id,
      code,
      ...claim,
      ...(attempts.length > 0 ? { attempts: attempts.length } : {}),
    },
    draftIsNewer:
      passed !== undefined &&
      draft !== undefined &&
      draft.code !== passed.code &&
      Date.parse(draft.savedAt) > Date.parse(passed.passedAt),
  };
}

const isDate = (text: string): boolean => !Number.isNaN(Date.parse(text));
const isoOf = (text: string): string => new Date(text).toISOString();
