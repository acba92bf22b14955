/** How far a learner has come, in the numbers that an LMS keeps. */
export interface Standing {
  /** Exercises passed, and how many there are. */
  readonly passed: number;
  readonly total: number;
  /** Passed of all, from 0 to 1: the score. */
  readonly share: number;
  /** Passed of those needed for completion, from 0 to 1. */
  readonly measure: number;
  readonly isComplete: boolean;
}

/** The standing of who has passed `passed` of `total` exercises, `needed` of which complete the course. */
export function standing(passed: number, total: number, needed: number): Standing {
  const isComplete = passed >= needed;
  const share = total === 0 ? 0 : passed / total;
  return { passed, total, share, measure: isComplete ? 1 : passed / needed, isComplete };
}
