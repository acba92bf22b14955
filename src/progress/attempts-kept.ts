/** Attempts kept of each exercise; by itself, so that a page knows it before it fetches what keeps them. */
export const ATTEMPTS_KEPT = 50;
