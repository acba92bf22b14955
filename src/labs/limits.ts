// The most that experiments take of something: more than their pictures need. Apart from the experiments, so that a page which
// offers them need not load how they are run.

/** Steps of a descent on a surface. */
export const MOST_DESCENT_STEPS = 10_000;
/** Steps of a trace. */
export const MOST_TRACED_STEPS = 2000;
/** Steps of a descent with clipping. */
export const MOST_CLIPPED_STEPS = 1000;
/** Steps under a schedule. */
export const MOST_SCHEDULED_STEPS = 1000;
/** Samples of the regression. */
export const MOST_SAMPLES = 240;
/** Rounds of a descent by batches. */
export const MOST_ROUNDS = 2400;
/** How often a line search may shrink its rate. */
export const MOST_BACKTRACKS = 60;
