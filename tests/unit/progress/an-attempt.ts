import type { Attempt } from '../../../src/progress/attempts.ts';

/** When it was made. */
export const DAY = '2026-01-01T00:00:00.000Z';

/** A failed attempt at Adam, with what a test wants otherwise. */
export const attempt = (change: Partial<Attempt> = {}): Attempt => ({
  exercise: 'adam',
  at: DAY,
  code: 'a',
  revision: 'r',
  verdict: { status: 'failed', passed: 0, total: 1, headline: 'Not yet.' },
  ...change,
});
